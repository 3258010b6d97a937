/** People whom news names often, with the names that Chinese and English texts give them. */
import { readTable } from './entry.js';

export const PEOPLE = [
  ...readTable(
    'politician',
    `
donald-trump | Donald Trump; Trump | 特朗普; 唐纳德·特朗普; 川普
joe-biden | Joe Biden; Biden | 拜登; 乔·拜登
kamala-harris | Kamala Harris | 哈里斯; 卡玛拉·哈里斯
barack-obama | Barack Obama; Obama | 奥巴马
marco-rubio | Marco Rubio; Rubio | 鲁比奥
xi-jinping | Xi Jinping | 习近平
li-qiang | Li Qiang | 李强
wang-yi | Wang Yi | 王毅
vladimir-putin | Vladimir Putin; Putin | 普京
sergei-lavrov | Sergei Lavrov; Sergey Lavrov | 拉夫罗夫
volodymyr-zelenskyy | Volodymyr Zelenskyy; Volodymyr Zelensky; Zelenskyy; Zelensky | 泽连斯基
emmanuel-macron | Emmanuel Macron; Macron | 马克龙
friedrich-merz | Friedrich Merz; Merz | 默茨
olaf-scholz | Olaf Scholz; Scholz | 朔尔茨
angela-merkel | Angela Merkel; Merkel | 默克尔
keir-starmer | Keir Starmer; Starmer | 斯塔默
rishi-sunak | Rishi Sunak; Sunak | 苏纳克
giorgia-meloni | Giorgia Meloni; Meloni | 梅洛尼
viktor-orban | Viktor Orbán; Viktor Orban; Orban | 欧尔班
ursula-von-der-leyen | Ursula von der Leyen; von der Leyen | 冯德莱恩
benjamin-netanyahu | Benjamin Netanyahu; Netanyahu | 内塔尼亚胡
recep-tayyip-erdogan | Recep Tayyip Erdogan; Recep Tayyip Erdoğan; Erdogan | 埃尔多安
narendra-modi | Narendra Modi; Modi | 莫迪
shinzo-abe | Shinzo Abe | 安倍晋三
luiz-inacio-lula-da-silva | Luiz Inacio Lula da Silva; Lula | 卢拉
kim-jong-un | Kim Jong Un; Kim Jong-un | 金正恩
antonio-guterres | António Guterres; Antonio Guterres; Guterres | 古特雷斯
`,
  ),
  ...readTable(
    'executive',
    `
elon-musk | Elon Musk; Musk | 马斯克; 埃隆·马斯克
tim-cook | Tim Cook | 库克; 蒂姆·库克
sundar-pichai | Sundar Pichai; Pichai | 皮查伊; 桑达尔·皮查伊
satya-nadella | Satya Nadella; Nadella | 纳德拉
mark-zuckerberg | Mark Zuckerberg; Zuckerberg | 扎克伯格
jeff-bezos | Jeff Bezos; Bezos | 贝索斯
sam-altman | Sam Altman; Altman | 奥尔特曼
jensen-huang | Jensen Huang | 黄仁勋
bill-gates | Bill Gates | 比尔·盖茨
jack-ma | Jack Ma | 马云
pony-ma | Pony Ma; Ma Huateng | 马化腾
robin-li | Robin Li | 李彦宏
lei-jun | Lei Jun | 雷军
ren-zhengfei | Ren Zhengfei | 任正非
wang-chuanfu | Wang Chuanfu | 王传福
warren-buffett | Warren Buffett; Buffett | 巴菲特
rupert-murdoch | Rupert Murdoch; Murdoch | 默多克
`,
  ),
];
