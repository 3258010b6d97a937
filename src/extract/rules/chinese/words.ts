/** Word lists for naming in Chinese: surnames, last words of names, titles, and words that are part of no name. */

/** Common surnames, single and double. */
export const SURNAMES = new Set([
  ...'班王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝',
  '欧阳',
  '司马',
  '上官',
  '诸葛',
  '司徒',
  '东方',
  '皇甫',
  '尉迟',
  '公孙',
  '慕容',
  '令狐',
]);

/** Last words of names, with the type they tell; longest first when matched. */
export const LAST_WORDS: readonly { word: string; type: string }[] = Object.entries({
  company:
    '有限责任公司 股份有限公司 有限公司 公司 集团 控股 证券 基金 保险 信托 科技 实业 药业 重工 地产 置业 航空 汽车 电子 电器 通信 通讯 软件 传媒 影业 影视 股份 矿业 钢铁 石化 能源 电力 银泰 国际 资本 创投 投资',
  bank: '银行 农商行 信用社',
  'government-body':
    '政府 委员会 办公室 办公厅 管理局 部 局 署 厅 当局 总局 外交部 商务部 财政部 国防部 司法部 税务局 使馆 大使馆 领事馆 国务院',
  legislature: '议会 国会 参议院 众议院 人大 立法会',
  court: '法院 法庭 仲裁庭 高院 中院',
  regulator: '监管局 监管机构 证监会 银保监会 监委 交易委员会',
  'military-body': '军方 军队 陆军 海军 空军 部队 国防军 解放军 舰队',
  'law-enforcement-body': '警方 警察局 公安局 检察院 检方 海关 警察 公安厅',
  'media-outlet': '日报 晚报 时报 新闻社 通讯社 电视台 广播电台 新闻网 周刊 杂志 早报 商报 财经 邮报',
  'political-party': '党',
  university: '大学 学院 研究院 研究所 中学 科学院',
  'international-body': '联合国 联盟 共同体',
  'armed-group': '武装 武装组织 叛军 民兵 游击队 武装分子',
  organisation: '协会 基金会 组织 工会 学会 商会 俱乐部 联合会 理事会 中心 智库 队 球会',
  facility: '医院 机场 港 港口 工厂 核电站 体育场 监狱 大桥 基地 电厂 水库 大厦 博物馆',
  exchange: '交易所 证交所 联交所',
  region: '省 自治区 州 县 地区 半岛 群岛 海峡',
  city: '市',
  law: '法案 条例 法 宪法 修正案 法令',
  agreement: '协议 协定 条约 公约 合约 合同 休战 备忘录协议',
  memo: '备忘录',
  report: '报告 调查报告 白皮书',
  statement: '声明 公告',
  conflict: '战争 冲突 内战',
  disaster: '地震 洪水 火灾 台风 事故',
  meeting: '峰会 会议 论坛 大会 会谈',
  election: '选举 大选 公投',
  event: '事件 奥运会 世界杯 锦标赛',
  'legal-case': '案 诉讼',
  security: '股价 股票 股份 债券',
  app: '应用 应用程序 客户端',
  'ai-model': '模型 大模型',
  software: '系统 平台 软件',
}).flatMap(([type, words]) => words.split(' ').map((word) => ({ word, type })));

/** Heads of descriptions of people, firms and things: with a word before them they are somebody. */
export const DESCRIBED_HEADS: readonly { word: string; type: string }[] = Object.entries({
  legislators: '议员 参议员 众议员 立法者 国会议员',
  consumers: '消费者 顾客 买家',
  investors: '投资者 投资人 股东 交易员',
  developers: '开发者 程序员 工程师 开发人员',
  group:
    '官员 高官 分析师 分析人士 专家 学者 知情人士 消息人士 内部人士 人士 居民 民众 网友 工人 农民 学生 教师 医生 护士 员工 职员 士兵 军人 选民 用户 家属 游客 难民 移民 抗议者 示威者 记者 律师 研究人员 科学家 代表 外交官 检察官 高管 活动人士 目击者 志愿者 患者 司机 球迷',
  industry:
    '企业 公司 厂商 车企 药企 机构 银行 商家 平台 供应商 制造商 开发商 零售商 航司 科技股 初创公司 初创企业 科技资产 科技企业 科技公司 行业 产业 同行 对手 竞争对手',
  'government-body': '政府 当局',
  'military-body': '军方 军队',
  'law-enforcement-body': '警方 检方',
  'armed-group': '武装 叛军 民兵 游击队 武装分子',
  exchange: '交易所',
  security: '股价 股票',
  situation: '压力 紧张 局势 危机 风险 僵局',
  measure: '信心 情绪 通胀 通胀率 失业率 市场情绪',
  campaign: '行动 攻势 攻击 运动',
  agreement: '协议 协定 休战 条约 停火',
  law: '法案 条例 禁令 法',
  app: '应用 应用程序',
  'ai-model': '模型 大模型',
  product: '产品 手机 芯片 药物 疫苗',
  memo: '备忘录',
  report: '报告 研究报告 调查报告',
  document: '文件 信函 公开信',
  statement: '声明',
}).flatMap(([type, words]) => words.split(' ').map((word) => ({ word, type })));

/** Words before a head that tell a kind of firm or person rather than a name. */
export const KINDS = new Set(
  '科技 技术 人工智能 互联网 无人机 金融 大型 中小 小型 国有 民营 私营 外国 外资 本国 本土 国内 海外 跨国 半导体 芯片 汽车 电动 新能源 房地产 医药 生物 军工 媒体 初创 上市 龙头 主要 部分 多家 一些 许多 不少 几家 其他 其它 相关 有关 各国 各地 普通 年轻 资深 前 高级 匿名 多名 两名 一名 三名 数名 几名 这些 那些 这家 该 多位 两位 一位 几位 数位 所有 全球 世界 西方 欧美 中美 独立 网络 电信 能源 石油 航空 软件 零售 电商 平台 政治 贸易 经济 强制 剥离 地缘 一站式 开源 新 老 旧 大 小'.split(
    ' ',
  ),
);

/** Words that only look like the end of a name. */
export const FALSE_ENDINGS =
  /(?:退市|上市|股市|楼市|城市|超市|都市|开市|收市|入市|布局|结局|格局|僵局|大局|内部|全部|外部|局部|方法|办法|做法|看法|说法|想法|用法|手法|非法|合法|司法|立法|执法|无法|违法|依法|方案|提案|答案|档案|草案|备案|立案|涉案|作案|团队|排队|部队|大队|军队|神州|本省|全省|反省|节省|全县|本市|全市|该市|该省|该州|该局|该部|该党|政党|两党|执政党|反对党|在野党|香港|澳门港)$/;

/** Titles that stand before or behind a person's name. */
export const TITLES =
  /(?:总统|副总统|总理|副总理|首相|副首相|主席|副主席|部长|副部长|外长|防长|财长|国务卿|议长|参议员|众议员|议员|州长|省长|市长|书记|大使|发言人|法官|大法官|将军|上将|少将|首席执行官|首席财务官|CEO|董事长|总裁|副总裁|总经理|创始人|联合创始人|创办人|行长|主任|局长|处长|校长|院长|教授|博士|记者|分析师|律师|导演|演员|歌手|作家|球员|教练|先生|女士|小姐|经济学家|科学家|负责人|主管|老板|队长|检察长|工程师|高管|主管|员工|雇员|医生|学生|教师|助手|顾问|主播|明星|商人|企业家|富豪|嫌疑人|被告|秘书长|总干事|国王|女王|教皇)/g;
export const TITLE_START = new RegExp(`^${TITLES.source}`);
export const POLITICAL = /总统|总理|首相|主席|部长|外长|防长|财长|国务卿|议长|议员|州长|省长|市长|书记|大使/;
export const BUSINESS = /首席执行官|首席财务官|CEO|董事长|总裁|总经理|创始人|创办人|老板/;

/** Characters that names from other languages are written with. */
export const TRANSLITERATED =
  /^[阿埃艾安昂奥巴白班邦保鲍贝本比彼毕宾波伯博布查楚茨达戴丹当道得德登迪蒂丁杜顿多厄恩尔法凡范菲费芬弗福盖甘冈高戈哥格葛古瓜哈海汉豪赫亨洪侯胡华怀霍基吉季加伽贾简杰金卡凯坎康考科克肯库奎昆拉莱赖兰朗劳勒雷蕾里莉理利丽连林琳留卢鲁露路伦罗洛马玛迈曼梅门蒙孟米密明缪摩莫姆穆纳娜南内妮尼涅宁牛纽农努诺欧帕潘庞佩彭皮平珀普奇齐恰钱强乔切琴丘让热仁日荣茹儒瑞若撒萨塞赛桑瑟森沙珊莎山尚绍舍申什圣施史舒朔斯丝思司松苏孙索塔泰坦汤唐陶特滕提廷图托瓦万旺威韦维魏温文翁沃乌武伍西希锡夏香萧谢辛欣默墨勃捷列赞奈翰帖蓬胥亨隆桂苔蒂兴休许雅亚延扬杨耶叶伊依因英尤于约越扎泽曾詹张哲者珍芝朱卓宗佐·]{2,8}$/;
