/** Nothing that a file alleges, denies, plans or doubts comes in as a fact, in whatever words; what is plain stays firm. */
import { describe, expect, it } from 'vitest';
import type { Attribute, Graph, GraphEdge, Value } from '../../src/formats/interchange/graph.js';
import type { Dossier } from '../../src/model/dossier.js';
import { newsOntology } from '../../src/model/news/index.js';
import { derive, type Judged, UNKNOWN_SOURCES } from '../../src/model/standing.js';
import { planImport } from '../../src/review/import/plan.js';

const EMPTY = {
  documents: [],
  entities: [],
  relations: [],
  speakers: [],
  ontology: newsOntology,
} as unknown as Dossier;

const planned = (graph: Graph, table: Record<string, string> = {}, vouch: string[] = []) => {
  const file = { name: 'file.csv', title: 'A file', language: 'en', hash: 'sha256:0' } as const;
  return planImport(EMPTY, graph, file, { table, vouch });
};

/** The standing of each edge by itself, and the note of its first claim. */
function read(graph: Graph, table: Record<string, string> = {}, vouch: string[] = []) {
  const found = planned(graph, table, vouch).edits.flatMap((edit) =>
    'put' in edit && edit.put === 'relation' ? [edit.relation] : [],
  );
  return found.map(({ claims, subject }) => {
    const whole = (claims ?? []).map(
      (claim) => ({ polarity: 'positive', modality: 'actual', ...claim }) as unknown as Judged,
    );
    return { subject, standing: derive(whole, UNKNOWN_SOURCES).standing, note: claims?.[0]?.note };
  });
}

/** A graph in which each edge has ends of its own. */
function graphWith(given: readonly Partial<GraphEdge>[], edgeAttributes: Attribute[] = []): Graph {
  const nodes = given.flatMap((_, i) => [
    { id: `a${i}`, label: `Acme ${i}`, values: [] },
    { id: `b${i}`, label: `Initech ${i}`, values: [] },
  ]);
  const edges = given.map(
    (edge, i): GraphEdge => ({ source: `a${i}`, target: `b${i}`, direction: 'directed', values: [], ...edge }),
  );
  return { metadata: {}, nodeAttributes: [], edgeAttributes, nodes, edges, warnings: [] };
}

const byLabel = (labels: readonly string[], place: 'type' | 'label', table: Record<string, string> = {}) =>
  read(graphWith(labels.map((label) => ({ [place]: label }))), table).map(({ standing }) => standing);

const NO_FACT = ['alleged', 'disputed', 'possible', 'proposed', 'denied'];

const PLAIN = [
  ...['controls', 'CONTROLS', 'holds a stake in', 'HOLDS_STAKE_IN', 'holds a 25.1% stake in', 'majority owner of'],
  ...[
    'owns 100 %',
    'owns (2019-2021)',
    'partOf',
    'Part_Of',
    'is a unit of',
    'wholly owned subsidiary of',
    'hasSubsidiary',
  ],
  ...[
    'bought',
    'acquired in 2014',
    'acquired for €2.5bn',
    'sold',
    'merged with',
    'MERGED_WITH',
    'invested in',
    'backed by',
  ],
  ...['financed', 'finances', 'sponsor of', 'donor to', 'DONATED_TO', 'paid', 'employs', 'EMPLOYED_BY', 'employedBy'],
  ...['headOf', 'is head of', 'Chairman', 'chairwoman of', 'deputy director of', 'joint venture with', 'customer of'],
  ...[
    'wife of',
    'SIBLING_OF',
    'brother of',
    'uncle',
    'graduated from',
    'studied at',
    'lives in',
    'born in',
    'citizenOf',
  ],
  ...[
    'HEADQUARTERED_IN',
    'based in',
    'attacked',
    'arrested',
    'met with',
    'visited',
    'signed',
    'founded by',
    'co-founded by',
  ],
  ...['E42', '17', '3.5', 'related', 'link', 'friend of', 'directly owns', 'formerly employed by', 'currently leads'],
];

const HEDGED = [
  ...[
    'apparently owns',
    'ostensible owner',
    'OSTENSIBLY_CONTROLS',
    'alleges funding of',
    'allegedlyFunds',
    'ALLEGED-DONOR',
  ],
  ...[
    'rumored to lead',
    'speculated investor',
    'might acquire',
    'MAY_OWN',
    'mayControl',
    'should merge with',
    'will acquire',
  ],
  ...[
    'intends to sell',
    'aims to acquire',
    'offered to buy',
    'bid to acquire',
    'proposed merger with',
    'upcoming merger with',
  ],
  ...[
    'refuses to fund',
    'declined to invest in',
    "didn't buy",
    'hardly owns',
    'not yet acquired',
    'isNotOwnerOf',
    'non-owner',
  ],
  ...[
    'accused of bribing',
    'charged with financing',
    'indicted over sale of',
    'under suspicion of funding',
    'blamed for attack on',
  ],
  ...[
    'tied, sources say, to',
    'owns according to leaks',
    'owner per Bloomberg',
    'reputed boss of',
    'presumed spouse of',
  ],
  ...[
    'possible associate of',
    'perhaps part of',
    'likely subsidiary',
    'potentialOwner',
    'would-be acquirer',
    'prospective buyer',
  ],
  ...['owns (?)', 'owns?', '¿owns', '≈owns', '“owner” of', 'owns (tbc)', 'owns [unverified]', 'owner, unconfirmed'],
  ...[
    'pretends to own',
    'poses as director of',
    'self-styled leader of',
    'fake subsidiary of',
    'sham owner of',
    'front for',
  ],
  ...[
    'if merged, leads',
    'denied being director of',
    'retracted: owns',
    'disputed owner',
    'contested ownership',
    'believed part of',
  ],
  ...[
    'mutmaßlich Eigentümer',
    'soupçonné de financer',
    'presunto dueño',
    'предположительно владеет',
    '所有しているとされる',
  ],
  ...['considered buying', 'in line to lead', 'could be behind', 'seeks to control', 'threatens to sue', 'owns maybe'],
];

const PLAIN_CHINESE = [
  ...[
    '控股',
    '持股51%',
    '持有25%的股份',
    '拥有',
    '间接持有',
    '直接控股',
    '全资控股',
    '控股股东',
    '第一大股东',
    '实际控制人',
    '旗下',
  ],
  ...[
    '全资子公司',
    '分公司',
    '隶属于',
    '属于',
    '并购',
    '已收购',
    '于2019年收购',
    '合并',
    '出售',
    '注资',
    '共同投资',
    '入股',
    '出资',
  ],
  ...[
    '捐款',
    '资助',
    '贷款',
    '供应商',
    '长期合作',
    '合资公司',
    '竞争对手',
    '任职',
    '担任董事',
    '现任董事长',
    '曾任总经理',
    '副总裁',
  ],
  ...[
    '首席执行官',
    '监事',
    '成员',
    '会员',
    '创办',
    '联合创始人',
    '校友',
    '毕业于',
    '妻子',
    '之子',
    '亲属',
    '朋友',
    '关联公司',
  ],
  ...['总部位于', '出生于', '居住在', '逮捕', '起诉', '访问', '会见', '签署', '生产', '研发', '法人代表', '最终受益人'],
];

const HEDGED_CHINESE = [
  ...[
    '据传控股',
    '据悉投资',
    '据信持有',
    '传言收购',
    '传闻中的买家',
    '坊间传其控股',
    '网曝出轨',
    '疑为实控人',
    '涉嫌资助',
    '涉嫌洗钱',
  ],
  ...[
    '嫌疑人',
    '被控行贿',
    '被指控资助',
    '遭指操纵',
    '被疑控制',
    '自称董事',
    '号称股东',
    '所谓子公司',
    '冒充员工',
    '名义股东',
  ],
  ...[
    '计划并购',
    '拟注资',
    '拟合并',
    '打算出售',
    '有意入股',
    '意向投资',
    '洽谈收购',
    '谈判合并',
    '准备上市',
    '将合并',
    '或将收购',
  ],
  ...[
    '可能控股',
    '也许属于',
    '或许投资',
    '大概持股',
    '恐将出售',
    '未持股',
    '并未收购',
    '没有投资',
    '从未任职',
    '不再任职',
    '尚未收购',
  ],
  ...[
    '否认收购',
    '否认任职',
    '辟谣收购',
    '拒绝出售',
    '未经证实的股东',
    '待核实股东',
    '有争议的持股',
    '存疑',
    '持有（存疑）',
    '控股？',
  ],
  ...[
    '如获批则收购',
    '据媒体报道控股',
    '据路透社投资',
    '消息人士称收购',
    '爆料任职',
    '怀疑资助',
    '指责资助',
    '要求出售',
    '呼吁制裁收购',
  ],
  ...[
    '险些收购',
    '试图收购',
    '未遂收购',
    '收购失败',
    '收购告吹',
    '假投资',
    '代持股份',
    '“控股”',
    '约定收购',
    '承诺投资',
    '预计收购',
  ],
];

describe('a label', () => {
  it.each([
    ['English', PLAIN],
    ['Chinese', PLAIN_CHINESE],
  ])('stays firm in %s where all of its words are known', (_, labels) => {
    for (const place of ['type', 'label'] as const) {
      const found = byLabel(labels, place);
      expect(labels.filter((_, i) => found[i] !== 'stated')).toEqual([]);
    }
  });

  it.each([
    ['English and other languages', HEDGED],
    ['Chinese', HEDGED_CHINESE],
  ])('is no fact in %s where a word of it is not known', (_, labels) => {
    for (const place of ['type', 'label'] as const) {
      const found = byLabel(labels, place);
      expect(labels.filter((_, i) => !NO_FACT.includes(found[i] ?? ''))).toEqual([]);
    }
  });
});

describe('what else the file says of an edge', () => {
  /** One edge of each value, in a column of that name. */
  const byColumn = (name: string, values: readonly Value[]) =>
    read(
      graphWith(
        values.map((value) => ({ type: 'owns', values: [value] })),
        [{ name, type: 'text' }],
      ),
    ).map(({ standing }) => standing);

  it.each<[string, Value[]]>([
    [
      'status',
      ['rumoured', 'pending', 'under review', 'disputed', 'denied', 'planned', 'unknown', '传闻', '待核实', '有争议'],
    ],
    ['Status', ['in Prüfung', 'proposed', 'alleged', 'to be confirmed', 'no']],
    ['confidence', ['low', 'medium', 'speculative', '中', '低']],
    ['certainty', ['doubtful', 'moderate', 'possible']],
    ['verified', [false, 'no', 'not yet', '否', 'pending']],
    ['is_confirmed', ['false', '0', 'partly']],
    ['alleged', [true, 'yes', 'x', '是']],
    ['isRumour', ['true', '1']],
    ['疑似', ['是', '1']],
    ['nature of statement', ['allegedly', 'http://www.wikidata.org/entity/Q18122778']],
    ['truth_rating', ['Mostly false', 'Half true', '2']],
    [
      'notes',
      ['according to two people', 'Ann Lee denies this', 'rumour from a forum', 'not proven', 'if the deal closes'],
    ],
    ['description', ['Investigators suspect that she is behind it', 'Both were seen together', 'mutmaßlich']],
    ['备注', ['据媒体报道', '双方均否认', '有待证实', '可能是代持', '坊间说法']],
    ['role', ['alleged beneficial owner', 'presumed director', 'proxy', '疑似股东', 'mögliche Eigentümerin']],
    ['anything', ['allegedly', 'she may own it', 'unconfirmed reports', '涉嫌', '未经证实', '网传']],
  ])('is no fact because of %s', (name, values) => {
    const found = byColumn(name, values);
    expect(values.filter((_, i) => !NO_FACT.includes(found[i] ?? ''))).toEqual([]);
  });

  it.each<[string, Value[]]>([
    ['status', ['active', 'Active', 'confirmed', 'ended', 'completed', '存续', '有效']],
    ['confidence', ['high', 'very high', '95', '高']],
    ['verified', [true, 'yes', '1', '是']],
    ['alleged', [false, 'no', '0', '否']],
    ['notes', ['60 %', 'since 2019', 'Chairman of the board', 'through Globex Holding', '2019年12月']],
    ['role', ['director', 'Shareholder', 'CEO', '董事长', 'member of the board']],
    ['anything', ['Berlin', 'May 2019', '12', 'USD', 'https://example.org/alleged-fraud', 'in a register', '北京']],
    ['weight', [3, 0.5]],
  ])('stays firm beside %s', (name, values) => {
    const found = byColumn(name, values);
    expect(values.filter((_, i) => found[i] !== 'stated')).toEqual([]);
  });

  it('reads a confidence by the largest of its column: 1 is all of 1, and little of 100', () => {
    expect(byColumn('confidence', [1, 0.9, 0.4])).toEqual(['stated', 'stated', 'possible']);
    expect(byColumn('confidence', [100, 70, 30, 1])).toEqual(['stated', 'stated', 'possible', 'possible']);
  });

  it('takes a dashed or dotted line for no plain statement', () => {
    const found = read(graphWith(['dashed', 'dotted', 'solid'].map((shape) => ({ type: 'owns', look: { shape } }))));
    expect(found.map(({ standing }) => standing)).toEqual(['possible', 'possible', 'stated']);
  });

  it('holds claims that name a speaker against the words as well', () => {
    const claims = () => [{ chain: [{ agent: 'Times', act: 'reports' as const }] }];
    const labels = ['owns', 'allegedly owns', 'rumoured owner', 'denies owning', 'never owned', 'frobnicates'];
    const found = read(graphWith(labels.map((type) => ({ type, claims: claims() }))));
    expect(found.map(({ standing }) => standing)).toEqual([
      ...['reported', 'alleged', 'alleged', 'possible', 'denied', 'possible'],
    ]);
  });

  it('keeps the names of both ends out of it', () => {
    const graph = graphWith([{ label: 'Zorblatt owns Quux' }, { label: 'Zorblatt owns Quux' }]);
    for (const [i, name] of [
      [0, 'Zorblatt'],
      [1, 'Quux'],
    ] as const)
      (graph.nodes[i] as { label: string }).label = name;
    expect(read(graph).map(({ standing }) => standing)).toEqual(['stated', 'possible']);
  });

  it('maps a hedged label to the type that it hedges, and names the words', () => {
    const { edits, unsure } = planned(
      graphWith([{ type: 'allegedly owns' }, { type: 'owns 51% of' }, { type: '涉嫌收购' }]),
      { '*': 'company' },
    );
    const relations = edits.flatMap((edit) => ('put' in edit && edit.put === 'relation' ? [edit.relation] : []));
    expect(relations.map(({ type }) => type)).toEqual(['owns', 'owns', 'acquires']);
    expect(relations.map(({ claims }) => claims?.[0]?.note)).toEqual([
      { en: 'Not taken as a fact because of: allegedly', zh: '因以下字词，不作为事实：allegedly' },
      undefined,
      { en: 'Not taken as a fact because of: 涉嫌', zh: '因以下字词，不作为事实：涉嫌' },
    ]);
    expect(unsure).toEqual({ allegedly: 1, 涉嫌: 1 });
  });

  it("takes the user's word for a foreign label, save for words that are known to weaken", () => {
    const labels = ['besitzt', 'rumoured owner of', '可能持股', 'BO_OWNED'];
    const table = { '*': 'company', ...Object.fromEntries(labels.map((label) => [label, 'owns'])) };
    expect(byLabel(labels, 'type', table)).toEqual(['stated', 'alleged', 'possible', 'stated']);
    expect(byLabel(labels, 'type')).toEqual(['possible', 'alleged', 'possible', 'possible']);
  });

  it("takes the user's word for a column likewise", () => {
    const notes = ['Both were seen together in Davos', 'allegedly', '据传有来往'];
    const graph = () =>
      graphWith(
        notes.map((note) => ({ type: 'owns', values: [note] })),
        [{ name: 'Notes', type: 'text' }],
      );
    expect(read(graph()).map(({ standing }) => standing)).toEqual(['possible', 'alleged', 'alleged']);
    expect(read(graph(), {}, ['notes']).map(({ standing }) => standing)).toEqual(['stated', 'alleged', 'alleged']);
  });
});
