/**
 * Words for kinds, roles and qualities in English and Chinese, one notion a line: `id | English | Chinese`, forms parted
 * by semicolons. English forms are singular; plurals are found by their stem. A form may be on several lines.
 */
export const NOTIONS = `
# people by what they do
lawmaker | lawmaker; legislator; member of parliament; parliamentarian; MP | 议员; 立法者; 国会议员; 立法会议员
european-lawmaker | member of the European Parliament; MEP | 欧洲议会议员; 欧洲议员
peer | peer; member of the House of Lords | 上议院议员; 贵族院议员
party-member | democrat; republican; party member | 民主党人; 共和党人; 党员
unionist | trade unionist; union leader; union member | 工会人士; 工会领袖; 工会会员
senator | senator | 参议员
representative | congressman; congresswoman; representative; deputy | 众议员; 代表; 人大代表
president-of-state | president; head of state | 总统; 国家主席
head-of-government | prime minister; premier; chancellor; head of government | 总理; 首相
minister | minister | 部长; 大臣
foreign-minister | foreign minister | 外长; 外交部长; 外相
defence-minister | defence minister; defense minister; defence secretary; defense secretary | 国防部长; 防长
finance-minister | finance minister; treasury secretary | 财政部长; 财长; 财务大臣
secretary-of-state | secretary of state | 国务卿
official | official; functionary | 官员; 干部
intelligence-officer | intelligence officer; intelligence official; spy; spook | 情报官员; 情报人员; 情报军官; 间谍; 特务
defence-official | defence official; defense official; Pentagon official | 国防官员; 国防部官员; 防务官员
military-officer | military officer; army officer; military official | 军官; 军方官员
inspector | inspector; auditor; monitor; investigator | 核查人员; 检查员; 视察员; 督察; 监察员; 调查人员
civil-servant | civil servant; public servant; government employee | 公务员; 政府雇员; 公职人员
governor | governor | 州长; 省长; 行长
mayor | mayor | 市长
ambassador | ambassador; envoy | 大使; 特使
diplomat | diplomat | 外交官
politician | politician | 政治家; 政客; 政治人物
candidate | candidate | 候选人
party-secretary | party secretary | 党委书记; 书记
chief-executive | chief executive; chief executive officer; CEO | 首席执行官; 行政总裁; 总裁
finance-chief | chief financial officer; CFO; finance chief; finance director | 首席财务官; 财务总监; 财务主管
technology-chief | chief technology officer; CTO | 首席技术官; 技术总监
operations-chief | chief operating officer; COO | 首席运营官; 运营总监
chair | chairman; chairwoman; chair; chairperson | 董事长; 主席; 董事局主席
founder | founder; co-founder; cofounder | 创始人; 联合创始人; 创办人
director | director; head; chief | 主任; 局长; 主管; 总监; 负责人
board-member | board member; non-executive director | 董事; 董事会成员
executive | executive; manager | 高管; 经理; 管理人员
general-manager | general manager; managing director | 总经理; 董事总经理
owner | owner; proprietor | 老板; 业主; 店主
spokesperson | spokesman; spokeswoman; spokesperson | 发言人
adviser | adviser; advisor; aide; consultant | 顾问; 助手; 助理
analyst | analyst | 分析师; 分析人士
economist | economist | 经济学家
expert | expert; specialist | 专家
scientist | scientist; researcher | 科学家; 研究员; 研究人员
professor | professor | 教授
teacher | teacher | 教师; 老师
student | student; pupil; undergraduate | 学生; 大学生; 留学生
overseas-student | overseas student; international student; foreign student; exchange student | 留学生; 外国学生; 海外学生
doctor | doctor; physician; surgeon | 医生; 大夫; 外科医生
nurse | nurse | 护士
patient | patient | 患者; 病人
lawyer | lawyer; attorney; solicitor; barrister | 律师
judge | judge; justice | 法官
prosecutor | prosecutor | 检察官; 检方
police-officer | police officer; policeman; policewoman; detective | 警察; 警官; 民警; 警员
soldier | soldier; troops | 士兵; 军人; 战士
general | general; admiral; commander | 将军; 将领; 上将; 司令; 司令员; 指挥官
colonel | colonel; major; captain; lieutenant | 上校; 少校; 上尉; 中尉
officer | officer | 军官; 官员; 警官
peacekeeper | peacekeeper; blue helmet | 维和人员; 维和部队; 维和士兵
border-guard | border guard; border officer; border patrol agent | 边防人员; 边防军; 边防警察; 边境警卫
sailor | sailor; seafarer; seaman; crew; crew member | 海员; 船员; 水手; 机组人员
mercenary | mercenary; private military contractor | 雇佣兵
veteran | veteran; ex-soldier | 退伍军人; 老兵
firefighter | firefighter; fireman | 消防员; 消防人员
rescuer | rescuer; rescue worker | 救援人员; 搜救人员
paramedic | paramedic; medic; health worker; medical worker; health-care worker | 急救人员; 医护人员; 医务人员
aid-worker | aid worker; relief worker; humanitarian worker; humanitarian | 援助人员; 救援人员; 人道主义工作者; 救济人员
journalist | journalist; reporter; correspondent | 记者; 新闻工作者
editor | editor | 编辑; 主编
author | author; writer; novelist | 作者; 作家
poet | poet | 诗人
actor | actor; actress | 演员; 女演员
singer | singer; musician | 歌手; 音乐家
artist | artist; painter | 艺术家; 画家
film-director | filmmaker; film director | 导演
athlete | athlete; footballer; player | 运动员; 球员; 足球运动员
coach | coach | 教练
cook | cook; chef | 厨师; 厨子
waiter | waiter; waitress | 服务员
driver | driver; chauffeur | 司机; 驾驶员
pilot | pilot | 飞行员; 机长
farmer | farmer; peasant | 农民
fisherman | fisherman; fisher | 渔民; 渔夫
miner | miner; mine worker; coal miner | 矿工
mining-company | miner; mining company; mining firm | 矿业公司; 矿企; 矿商
shipowner | shipowner; ship owner; shipping company; shipping firm | 船东; 航运公司; 船公司; 船运公司
trucker | trucker; truck driver; lorry driver | 卡车司机; 货车司机
courier | courier; delivery rider; delivery worker; delivery driver | 快递员; 外卖员; 外卖骑手; 骑手
landlord | landlord; landowner | 房东; 地主
contractor | contractor; subcontractor | 承包商; 分包商
defence-contractor | defence contractor; defense contractor; arms maker; arms manufacturer; weapons maker | 国防承包商; 军工企业; 军火商; 武器制造商
servant | domestic worker; domestic helper; maid; housekeeper | 家政工; 家庭佣工; 保姆
cleaner | cleaner; janitor | 清洁工; 保洁员
builder | builder; construction worker | 建筑工人; 建筑商
dockworker | dockworker; docker; stevedore | 码头工人
flight-attendant | flight attendant; cabin crew | 空乘; 空乘人员; 空姐
pensioner | pensioner; retiree | 退休人员; 退休者; 养老金领取者
unemployed | unemployed; jobless | 失业者; 失业人员
netizen | netizen; internet user; web user; social media user | 网民; 网友; 互联网用户; 社交媒体用户
blogger | blogger; influencer; streamer; vlogger | 博主; 网红; 主播; 博客作者
gamer | gamer | 玩家; 游戏玩家
driver-car | motorist; car owner | 车主; 驾车者
worker | worker; labourer; laborer | 工人; 劳工; 劳动者
employee | employee; staff; staff member | 员工; 雇员; 职员; 工作人员
engineer | engineer | 工程师
developer | developer; programmer; coder | 开发者; 程序员; 开发人员
designer | designer | 设计师
accountant | accountant; bookkeeper; auditor | 会计; 会计师; 审计师
banker | banker | 银行家; 银行职员
trader | trader; merchant; dealer | 交易员; 商人; 贸易商
shareholder | shareholder; stockholder | 股东
retail-investor | retail investor; small investor; individual investor | 散户; 散户投资者; 个人投资者; 小投资者
investor | investor | 投资者; 投资人
consumer | consumer; shopper | 消费者
customer | customer; client; buyer | 客户; 顾客; 买家
user | user | 用户; 使用者
supplier | supplier; vendor | 供应商
manufacturer | manufacturer; maker; producer | 制造商; 厂商; 生产商
retailer | retailer | 零售商
exporter | exporter | 出口商
importer | importer | 进口商
creditor | creditor; lender | 债权人; 贷款人
tenant | tenant; renter | 租户; 租客
homeowner | homeowner; homebuyer | 房主; 购房者
resident | resident; inhabitant | 居民; 住户
citizen | citizen; national | 公民; 国民
villager | villager | 村民
voter | voter; elector | 选民
taxpayer | taxpayer | 纳税人
people | people; public; population; civilian; person | 民众; 公众; 百姓; 老百姓; 平民; 人民; 人士; 人
youth | young people; youth; youngster; young person | 年轻人; 青年
child | child; kid; minor | 儿童; 孩子; 未成年人
parent | parent | 家长; 父母
woman | woman | 女性; 妇女; 女子
man | man | 男性; 男子
family | family; household; relative | 家庭; 家属; 亲属
migrant | migrant; immigrant | 移民
migrant-worker | migrant worker | 农民工; 外来务工人员; 外籍劳工
refugee | refugee | 难民
victim | victim | 受害者; 遇难者; 受害人
suspect | suspect | 嫌疑人; 嫌犯
defendant | defendant; accused | 被告; 被告人
witness | witness | 证人; 目击者
hostage | hostage | 人质
prisoner | prisoner; detainee; inmate | 囚犯; 被拘留者; 在押人员
protester | protester; protestor; demonstrator | 抗议者; 示威者
activist | activist; campaigner | 活动人士; 活动家; 维权人士
dissident | dissident | 异见人士; 异议人士
rebel | rebel; insurgent | 叛军; 反叛分子
militant | militant; gunman | 武装分子; 枪手
terrorist | terrorist | 恐怖分子
hacker | hacker | 黑客
tourist | tourist; traveller; traveler; visitor | 游客; 旅客
passenger | passenger | 乘客
fan | fan; supporter | 粉丝; 支持者; 球迷
critic | critic | 批评者; 评论家
rival | rival; competitor; opponent | 对手; 竞争对手; 竞争者
ally | ally; partner | 盟友; 盟国; 伙伴; 合作伙伴
leader | leader | 领导人; 领袖; 领导者
member | member | 成员; 会员
insider | insider; person familiar with the matter | 知情人士; 内部人士; 消息人士
whistleblower | whistleblower; informant | 举报人; 告密者; 吹哨人
priest | priest; clergyman; bishop; pope | 牧师; 神父; 主教; 教皇
monk | monk | 僧人; 和尚
businessman | businessman; businesswoman; entrepreneur; tycoon; billionaire | 企业家; 富商; 大亨; 亿万富翁
heir | heir; heiress | 继承人
# organisations by kind
company | company; firm; business; enterprise; corporation | 公司; 企业; 商家
state-owned-company | state-owned company; state-owned enterprise; state-owned firm | 国有企业; 国企; 央企
startup | startup; start-up | 初创公司; 初创企业; 创业公司
subsidiary | subsidiary; unit; affiliate | 子公司; 附属公司; 旗下公司
giant | giant | 巨头
group-of-companies | group; conglomerate | 集团
bank | bank; lender | 银行
central-bank | central bank | 中央银行; 央行
insurer | insurer; insurance company | 保险公司; 险企
fund | fund | 基金
hedge-fund | hedge fund | 对冲基金
brokerage | brokerage; securities firm; broker | 券商; 证券公司; 经纪商
airline | airline; carrier | 航空公司; 航企
carmaker | carmaker; automaker; car manufacturer; car company | 汽车制造商; 车企; 汽车厂商; 汽车公司; 汽车企业
chipmaker | chipmaker; chip manufacturer; semiconductor company | 芯片制造商; 芯片企业; 芯片厂商; 芯片公司
drugmaker | drugmaker; pharmaceutical company | 制药公司; 药企; 制药商; 制药企业
shipbuilder | shipbuilder; shipyard | 造船厂; 造船企业; 船厂
steelmaker | steelmaker; steel company | 钢铁企业; 钢厂; 钢铁公司
oil-company | oil company | 石油公司; 油企; 石油企业
property-developer | property developer; real estate developer | 房地产开发商; 房企; 地产商; 开发商
exchange | exchange; stock exchange; bourse | 交易所; 证券交易所
stock-market | stock market; equity market | 股市; 股票市场
government | government; administration | 政府; 当局
authority | authority | 当局; 主管部门; 管理局
local-government | local government; local authority; municipality | 地方政府; 市政府
ministry | ministry; department | 部; 部门
foreign-ministry | foreign ministry; foreign office; ministry of foreign affairs | 外交部
finance-ministry | finance ministry; ministry of finance; treasury; treasury department | 财政部
defence-ministry | defence ministry; defense ministry; ministry of defence; ministry of defense; department of defense | 国防部
commerce-ministry | commerce ministry; ministry of commerce; commerce department; department of commerce | 商务部
justice-ministry | justice ministry; ministry of justice; justice department; department of justice | 司法部
education-ministry | education ministry; ministry of education; education department | 教育部
health-ministry | health ministry; ministry of health; health department | 卫生部; 卫生健康委员会
interior-ministry | interior ministry; ministry of the interior; home office | 内政部
agency | agency; bureau; office | 机构; 局; 办公室; 署
institution | institution; institute | 机构; 学会; 研究所
upper-house | senate; upper house | 参议院; 上议院; 上院
lower-house | house; house of representatives; house of commons; lower house | 众议院; 下议院; 下院
entity | entity; body | 实体; 机构
embassy | embassy | 大使馆; 使馆
consulate | consulate | 领事馆; 领馆
regulator | regulator; watchdog; regulatory agency | 监管机构; 监管部门; 监管者
committee | committee; commission; council; board | 委员会; 理事会
parliament | parliament; congress; legislature | 议会; 国会; 立法机构
court | court; tribunal | 法院; 法庭
high-court | high court | 高等法院; 高级人民法院
supreme-court | supreme court | 最高法院; 最高人民法院
prosecution-office | prosecutor's office; procuratorate; public prosecutor | 检察院; 检察机关; 检方
police | police | 警方; 警察; 公安
army | army; military; armed forces; forces | 军队; 军方; 部队; 武装部队; 陆军
navy | navy | 海军
air-force | air force | 空军
coast-guard | coast guard | 海警; 海岸警卫队
intelligence-service | intelligence service; intelligence agency; spy agency; secret service | 情报机构; 情报部门; 特工
customs | customs | 海关
party | party; political party | 党; 政党
ruling-party | ruling party | 执政党
opposition | opposition; opposition party | 反对党; 反对派; 在野党
union | union; trade union; labour union; labor union | 工会
association | association; federation; society | 协会; 联合会; 学会
ngo | NGO; non-governmental organisation; charity; aid group | 非政府组织; 慈善机构; 民间组织; 公益组织
rights-group | rights group; human rights group | 人权组织; 人权团体
militia | militia; armed group | 民兵; 武装组织; 武装团体
university | university; college | 大学; 学院; 高校
school | school | 学校; 中学; 小学
hospital | hospital; clinic | 医院; 诊所
laboratory | laboratory; lab | 实验室
think-tank | think tank; research institute | 智库; 研究所; 研究院
newspaper | newspaper; daily; paper | 报纸; 日报; 报章
media | media; press; news outlet; media outlet | 媒体; 新闻媒体; 传媒
state-media | state media; state-run media; official media; state-owned media; state press | 官方媒体; 国家媒体; 官媒; 国营媒体; 党媒
social-media | social media; social network | 社交媒体; 社交网络
broadcaster | broadcaster; television station; TV station | 电视台; 广播公司; 广电
news-agency | news agency; wire service | 通讯社
church | church | 教会; 教堂
club | club; team | 俱乐部; 球队
restaurant | restaurant | 餐馆; 餐厅; 饭店
hotel | hotel | 酒店; 宾馆
shop | shop; store | 商店; 店铺; 门店
factory | factory; plant | 工厂; 厂房
farm | farm | 农场
port | port; harbour; harbor | 港口; 码头
airport | airport | 机场
power-plant | power plant; power station | 发电厂; 电站; 电厂
nuclear-plant | nuclear plant; nuclear power plant; nuclear power station | 核电站; 核电厂
pipeline | pipeline | 管道; 输油管
base | base; military base | 基地; 军事基地
prison | prison; jail | 监狱; 看守所
industry | industry; sector | 行业; 产业; 业
# texts, rules, products
memo | memo; memorandum | 备忘录
report | report | 报告
research | research; study | 研究
letter | letter | 信; 信函; 信件
open-letter | open letter | 公开信
email | email; e-mail | 电子邮件; 邮件
document | document; file; paper | 文件; 档案
internal-document | internal document; internal file | 内部文件
statement | statement; announcement; press release | 声明; 公告; 新闻稿
speech | speech; address | 讲话; 演讲; 致辞
article | article; story | 文章; 报道
book | book | 书; 书籍
film | film; movie | 电影; 影片
contract | contract | 合同; 合约
agreement | agreement; deal; pact; accord | 协议; 协定
treaty | treaty | 条约
truce | truce; ceasefire; cease-fire | 休战; 停火; 停火协议; 休战协议
bill | bill; act; law; legislation | 法案; 法律; 法; 法规
rule | rule; regulation; provision | 规定; 条例; 法规; 规则
ban | ban; prohibition | 禁令
sanction | sanction | 制裁
tariff | tariff; duty | 关税
export-control | export control; export restriction; export curb | 出口管制; 出口限制
blacklist | blacklist; entity list | 黑名单; 实体清单; 限制名单
lawsuit | lawsuit; case; suit | 诉讼; 案件; 官司; 案
indictment | indictment; charge | 起诉书; 指控
investigation | investigation; probe; inquiry | 调查
audit | audit | 审计
plan | plan; programme; program; scheme; project | 计划; 项目; 方案
strategy | strategy | 战略; 策略
campaign | campaign; drive | 运动; 行动; 攻势
policy | policy | 政策
budget | budget | 预算
tax | tax; levy | 税; 税收
loan | loan; credit | 贷款; 信贷
debt | debt | 债务
bond | bond | 债券
share | share; stock; share price; stock price | 股价; 股票; 股份
asset | asset | 资产
market | market | 市场
product | product; goods | 产品; 商品
app | app; application | 应用; 应用程序; 客户端; 软件
software | software | 软件
model | model | 模型; 大模型
language-model | large language model; language model | 大语言模型; 语言模型
chatbot | chatbot | 聊天机器人
platform | platform | 平台
system | system | 系统
service | service | 服务
website | website; site | 网站
device | device; gadget; equipment | 设备; 器材
phone | phone; smartphone; mobile phone | 手机; 智能手机
computer | computer | 电脑; 计算机
chip | chip; semiconductor | 芯片; 半导体
battery | battery | 电池
car | car; vehicle; automobile | 汽车; 车辆; 车
electric-car | electric car; electric vehicle; EV | 电动汽车; 电动车; 新能源汽车
ship | ship; vessel | 船; 船只; 船舶; 货轮
tanker | tanker; oil tanker | 油轮
aircraft | aircraft; plane; airplane; jet | 飞机; 客机
fighter-jet | fighter jet; fighter | 战斗机; 战机
drone | drone | 无人机
missile | missile | 导弹
weapon | weapon; arms; arm | 武器; 军火
satellite | satellite | 卫星
rocket | rocket | 火箭
vaccine | vaccine | 疫苗
drug | drug; medicine | 药物; 药品; 药
drug-illegal | narcotic | 毒品
food | food | 食品; 食物
oil | oil; crude | 石油; 原油
gas | gas; natural gas | 天然气
coal | coal | 煤炭; 煤
steel | steel | 钢铁; 钢
rare-earth | rare earth | 稀土
gold | gold | 黄金
data | data | 数据
cloud | cloud | 云
technology | technology; tech | 科技; 技术
artificial-intelligence | AI; artificial intelligence; artificial-intelligence | 人工智能; AI
internet | internet; online | 互联网; 网络
energy | energy | 能源
electricity | electricity; power | 电力; 电
finance | financial; finance | 金融; 财务
insurance | insurance | 保险
trade | trade | 贸易; 经贸
economy | economic; economy | 经济
politics | political; politics | 政治
geopolitics | geopolitics; geopolitical | 地缘政治
security | security; safety | 安全
military | military | 军事; 军用; 军方
nuclear | nuclear | 核; 核能
space | space | 太空; 航天
medicine | medical | 医疗; 医药
education | education; educational | 教育
agriculture | agricultural; farming; agriculture | 农业
property | property; real estate; housing | 房地产; 地产; 房产; 住房
transport | transport; transportation; logistics | 交通; 运输; 物流
construction | construction; building | 建筑; 建设
mining | mining | 矿业; 采矿; 矿
shipping | shipping | 航运
aviation | aviation | 航空
telecom | telecom; telecommunications; telecommunication | 电信; 通信
retail | retail | 零售
tourism | tourism; travel | 旅游
sport | sport; sports | 体育
football | football; soccer | 足球
culture | culture; cultural | 文化
environment | environment; environmental | 环境; 环保
climate | climate | 气候
health | health; public health | 健康; 卫生; 公共卫生
human-rights | human rights | 人权
# what happens
pressure | pressure | 压力
tension | tension; tensions | 紧张; 紧张局势; 紧张关系
crisis | crisis | 危机
risk | risk | 风险
threat | threat | 威胁
conflict | conflict | 冲突
war | war | 战争; 战
trade-war | trade war | 贸易战
attack | attack; strike; raid | 袭击; 攻击
cyberattack | cyberattack; cyber attack; hack | 网络攻击
explosion | explosion; blast | 爆炸
fire | fire; blaze | 火灾; 大火
flood | flood; flooding | 洪水; 洪灾; 水灾
earthquake | earthquake; quake | 地震
accident | accident; crash | 事故
protest | protest; demonstration; rally | 抗议; 示威; 集会
labour-strike | walkout; industrial action | 罢工
election | election; vote; poll | 选举; 大选
referendum | referendum | 公投
meeting | meeting; talks; conference | 会议; 会谈; 会晤
border | border; frontier | 边境; 边界; 国境
relation | relation; ties; relationship | 关系
summit | summit | 峰会
negotiation | negotiation; talk | 谈判; 磋商
visit | visit | 访问; 到访
takeover | takeover; acquisition; buyout | 收购
merger | merger | 合并; 并购
listing | listing; IPO; initial public offering; flotation | 上市; 首次公开募股
bankruptcy | bankruptcy; insolvency | 破产
fraud | fraud; scam | 欺诈; 诈骗; 骗局
corruption | corruption; bribery | 腐败; 贪腐; 贿赂
murder | murder; killing | 谋杀; 凶杀
coup | coup | 政变
confidence | confidence | 信心
sentiment | sentiment; mood | 情绪
growth | growth | 增长
inflation | inflation | 通胀; 通货膨胀
price | price | 价格
profit | profit; earnings | 利润; 盈利
sale | sale; sales; turnover; revenue | 销售; 销售额; 营收
job | job; employment | 就业; 岗位; 工作
wage | wage; salary; pay | 工资; 薪资
pandemic | pandemic; epidemic; outbreak | 疫情; 大流行
# qualities and places
ordinary | ordinary; average; common; everyday | 普通; 一般; 寻常
young | young | 年轻; 青年
old | old; elderly; older; senior | 老年; 高龄; 年长
rich | rich; wealthy | 富有; 富裕
poor | poor; low-income | 贫困; 低收入; 贫穷
local | local | 地方; 当地; 本地
domestic | domestic; home-grown; homegrown | 国内; 本国; 国产; 本土
foreign | foreign; overseas | 外国; 海外; 境外; 国外
international | international | 国际
global | global; worldwide; world | 全球; 世界; 各国
national | national; state | 国家; 全国; 国营
public | public | 公共; 公开
annual | annual; yearly | 年度; 年; 每年
quarterly | quarterly | 季度
monthly | monthly | 月度; 每月
presidential | presidential | 总统
parliamentary | parliamentary; legislative; congressional | 议会; 国会; 立法
diplomatic | diplomatic | 外交
military-quality | defence; defense | 国防; 防务
intelligence | intelligence | 情报
official-quality | official; state | 官方; 国家
republican | republican; GOP | 共和党
democratic | democratic; democrat | 民主党
conservative | conservative; Tory | 保守党; 保守派
socialist | socialist; labour; left-wing | 工党; 社会党; 左翼
communist | communist | 共产党
religious | religious | 宗教
retired | retired | 退休; 退役
private | private | 私人; 私营; 民营; 私有
state-owned | state-owned; state-run; state-backed | 国有; 国营
listed | listed; publicly traded | 上市
senior | senior; top; high-ranking; leading | 高级; 资深; 高层; 顶级
former | former; ex | 前; 前任; 原
anonymous | anonymous; unnamed; unsigned | 匿名; 不具名; 未具名
unknown | unknown; unidentified | 不明; 身份不明; 未知
independent | independent | 独立
armed | armed | 武装
large | large; big; major | 大; 大型; 主要; 重大
small | small | 小; 小型
small-and-medium | small and medium-sized; small and medium | 中小; 中小型
new | new | 新; 新型
draft | draft | 草案; 草稿
secret | secret; classified; confidential | 秘密; 机密; 绝密
internal | internal; in-house | 内部
joint | joint | 联合; 共同
illegal | illegal; unlawful | 非法; 违法
western | western | 西方
eastern | eastern; east | 东部; 东方; 东
northern | northern; north | 北部; 北方; 北
southern | southern; south | 南部; 南方; 南
european | European; Europe | 欧洲; 欧
asian | Asian; Asia | 亚洲
african | African; Africa | 非洲
arab | Arab; Arabian | 阿拉伯
latin-american | Latin American | 拉丁美洲; 拉美
european-union | EU; European Union | 欧盟
coastal | coastal | 沿海
rural | rural | 农村; 乡村
urban | urban; city | 城市; 市
provincial | provincial; province | 省; 省级
federal | federal | 联邦
central | central | 中央
forced-sale | divestment; forced divestment; divestiture | 剥离; 强制剥离
all-in-one | all-in-one | 一体; 全能
trade-truce | trade truce; tariff truce | 贸易休战; 关税休战
`;
