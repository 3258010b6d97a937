/** Products, platforms, models and laws that news names often. */
import { readTable } from './entry.js';

export const PRODUCTS = [
  ...readTable(
    'ai-model',
    `
qwen | Qwen; Tongyi Qianwen | 千问; 通义千问; Qwen
llama | Llama; LLaMA | Llama
gpt-4 | GPT-4; GPT-4o | GPT-4
gpt-5 | GPT-5 | GPT-5
gemini | Gemini | Gemini
claude | Claude | Claude
ernie | Ernie; ERNIE Bot; Ernie Bot | 文心一言; 文心大模型
doubao | Doubao | 豆包
kimi | Kimi | Kimi
grok | Grok | Grok
hunyuan | Hunyuan | 混元
`,
  ),
  ...readTable(
    'app',
    `
chatgpt | ChatGPT | ChatGPT
tiktok | TikTok | TikTok
douyin | Douyin | 抖音
wechat | WeChat; Weixin | 微信
weibo | Weibo; Sina Weibo | 微博; 新浪微博
whatsapp | WhatsApp | WhatsApp
instagram | Instagram | Instagram
telegram | Telegram | Telegram
alipay | Alipay | 支付宝
xiaohongshu | Xiaohongshu; RedNote | 小红书
`,
  ),
  ...readTable(
    'service',
    `
facebook | Facebook | 脸书
youtube | YouTube | YouTube; 优兔
taobao | Taobao | 淘宝
tmall | Tmall | 天猫
x-platform | Twitter/X | X平台; 社交平台X
`,
  ),
  ...readTable(
    'product',
    `
iphone | iPhone | iPhone; 苹果手机
ipad | iPad | iPad
playstation | PlayStation | PlayStation
`,
  ),
  ...readTable(
    'software',
    `
windows | Windows | Windows
android | Android | 安卓
harmonyos | HarmonyOS | 鸿蒙; 鸿蒙系统
`,
  ),
  ...readTable(
    'currency',
    `
us-dollar | US dollar; dollar | 美元
renminbi | renminbi; yuan | 人民币
euro | euro | 欧元
yen | yen; Japanese yen | 日元
pound | sterling; pound sterling | 英镑
bitcoin | bitcoin; Bitcoin | 比特币
`,
  ),
  ...readTable(
    'restriction-list',
    `
entity-list | Entity List | 实体清单
`,
  ),
];
