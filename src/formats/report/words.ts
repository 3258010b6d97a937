/** The words of reports in English and Chinese. */

const many = (n: number, one: string, more = `${one}s`) => `${n} ${n === 1 ? one : more}`;

const en = {
  report: 'report',
  made: (date: string) => `Made on ${date}.`,
  holds: (documents: number, entities: number, relations: number, claims: number) =>
    `The dossier holds ${many(documents, 'document')}, ${many(entities, 'entity', 'entities')}, ${many(relations, 'relation')} and ${many(claims, 'claim')}.`,
  awaiting: (claims: number, of: number) =>
    `Of these ${many(of, 'claim')}, ${claims === 1 ? '1 awaits' : `${claims} await`} review: nobody has read them yet, and they count in no standing.`,
  filtered: (filter: string) => `This is a part of it: ${filter}.`,
  picture: 'The picture',
  figure:
    'Map of the relations. The pattern of a line is its standing; disputed lines bear a mark, denied ones a cross.',
  standings: 'Standings',
  standing: 'standing',
  relations: 'relations',
  means: 'meaning',
  key: 'Key entities',
  keyNote:
    'By PageRank over all relations of the picture, whatever their standing; see Sensitivity for what hangs on which claims.',
  entity: 'entity',
  rank: 'rank',
  pagerank: 'PageRank',
  degree: 'relations',
  communities: 'Communities',
  community: (n: number) => `Community ${n}`,
  modularity: (value: string) => `Leiden, modularity ${value}.`,
  contested: 'Disputed and alleged',
  nothingContested: 'Nothing is disputed or alleged.',
  further: (shown: number, all: number) =>
    `These are ${shown} of ${all}; narrow the report with a filter to see the others.`,
  denied: 'Denied',
  nothingDenied: 'Nothing is only denied.',
  for: 'For it',
  against: 'Against it',
  doubts: 'In doubt',
  nobody: 'Nobody is quoted as denying it.',
  keystones: 'Keystones',
  noKeystones: 'Nothing hangs on a single claim, speaker or document.',
  keystonesNote: 'What changes the picture most when it is taken away.',
  sensitivity: 'Sensitivity',
  scenario: 'filter',
  most: 'largest change of PageRank',
  gone: 'gone',
  compare: 'The documents compared',
  only: (title: string) => `Only “${title}” says:`,
  agreement: { agree: 'agree', differ: 'differ', contradict: 'contradict', partial: 'one leaves it out' },
  method: 'Method and limits',
  methodText: [
    'A relation is a proposition that somebody claims. Its standing is derived from all accepted claims on it and never typed in. Claims that await review or were rejected count in no standing.',
    'Two speakers who pass on the same root count as one independent root. A denial never deletes an allegation.',
    'Whatever is not in the documents is not in this report; nothing here says that a claim is true.',
    'Centrality describes the picture that the documents draw, not the world: who is written about more has more relations.',
  ],
  line: (n: number) => `line ${n}`,
  sources: 'Claims cited',
};

type Words = typeof en;

const zh: Words = {
  report: '报告',
  made: (date) => `制作于 ${date}。`,
  holds: (documents, entities, relations, claims) =>
    `卷宗包含 ${documents} 份文件、${entities} 个实体、${relations} 条关系和 ${claims} 项主张。`,
  awaiting: (claims, of) => `其中 ${of} 项主张中有 ${claims} 项待审核：尚无人核阅，不计入任何状态。`,
  filtered: (filter) => `本报告只涉及其中一部分：${filter}。`,
  picture: '全貌',
  figure: '关系图。线型表示其主张状态；有争议的线带有标记，被否认的线带叉。',
  standings: '主张状态',
  standing: '状态',
  relations: '关系',
  means: '含义',
  key: '关键实体',
  keyNote: '按 PageRank 排序，计入图中所有关系，不论其状态；哪些结果取决于哪些主张，见敏感度一节。',
  entity: '实体',
  rank: '名次',
  pagerank: 'PageRank',
  degree: '关系数',
  communities: '社群',
  community: (n) => `社群 ${n}`,
  modularity: (value) => `Leiden 方法，模块度 ${value}。`,
  contested: '有争议与被指称',
  nothingContested: '没有有争议或被指称的关系。',
  further: (shown, all) => `共 ${all} 条，此处列出 ${shown} 条；可用筛选缩小报告范围查看其余。`,
  denied: '被否认',
  nothingDenied: '没有只被否认的关系。',
  for: '支持',
  against: '反对',
  doubts: '存疑',
  nobody: '没有人被引述否认。',
  keystones: '关键支点',
  noKeystones: '没有任何结果只取决于一项主张、一位发言者或一份文件。',
  keystonesNote: '去掉之后对全貌影响最大的主张、发言者和文件。',
  sensitivity: '敏感度',
  scenario: '过滤条件',
  most: 'PageRank 变化最大者',
  gone: '消失',
  compare: '文件比较',
  only: (title) => `只有《${title}》说：`,
  agreement: { agree: '一致', differ: '有差别', contradict: '相互矛盾', partial: '有文件未提' },
  method: '方法与局限',
  methodText: [
    '关系是有人主张的命题。其状态由所有已采纳的主张推导得出，从不手工填写。待审核或已驳回的主张不计入任何状态。',
    '转述同一根源的两个发言者只算一个独立来源。否认不会删除指称。',
    '文件中没有的，本报告中也没有；本报告不说明任何主张为真。',
    '中心性描述的是文件所呈现的图景，而不是世界本身：写得多的，关系就多。',
  ],
  line: (n) => `第 ${n} 行`,
  sources: '引用的主张',
};

export function reportWords(language: string): Words {
  return language.startsWith('zh') ? zh : en;
}
