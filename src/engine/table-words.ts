/** What the cells of tables say beside names and numbers, in the languages of the screens. */

const CHINESE = {
  // kinds of what is counted
  documents: '文件',
  entities: '实体',
  relations: '关系',
  claims: '主张',
  standings: '状态',
  overruled: '为评估所否定',
  entityTypes: '实体类型',
  relationTypes: '关系类型',
  acts: '言语行为',
  speakers: '发言者',
  languages: '语言',
  reviews: '审核状态',
  all: '筛选之前',
  // how far documents agree
  agree: '一致',
  partial: '有文件未提',
  differ: '状态不同',
  contradict: '相互矛盾',
  // what the picture rests on
  claim: '主张',
  speaker: '发言者',
  document: '文件',
  // how a name was found
  name: '名称',
  alias: '别名',
  id: '标识',
  exact: '全同',
  prefix: '开头相同',
  word: '含此词',
  part: '含此段',
  typo: '拼写相近',
  // which end of a relation
  in: '指向此实体',
  out: '由此实体发出',
  both: '双向',
  // figures of a metric
  iterations: '迭代次数',
  converged: '已收敛',
  average: '平均值',
  degeneracy: '退化度',
  components: '分量数',
  largest: '最大分量',
  articulationPoints: '割点数',
  bridges: '桥数',
  standardError: '标准误',
  communities: '社群数',
  modularity: '模块度',
  true: '是',
  false: '否',
  // whether a pair was decided on
  open: '未决定',
  accepted: '已确认',
  rejected: '已否定',
} as const satisfies Record<string, string>;

/** The word in the language of the table; what no list knows stays as it is. */
export function tableWord(word: string, language: string): string {
  return language.startsWith('zh') ? ((CHINESE as Record<string, string>)[word] ?? word) : word;
}
