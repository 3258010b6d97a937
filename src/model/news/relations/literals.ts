/** Relations with a literal instead of a second entity: they become properties of their entity. */
import type { z } from 'zod';
import type { RelationType } from '../../ontology.js';
import type { Data } from '../data.js';

export const LITERALS = [
  {
    id: 'price',
    label: { en: 'has the price', zh: '价格' },
    domain: ['product', 'security', 'document', 'organisation', 'currency', 'place'],
    value: 'text',
    schemaOrg: 'price',
    cues: {
      en: ['costs', 'cost', 'priced at', 'price of', 'free of charge', 'costs nothing'],
      zh: ['价格', '售价', '定价', '收费', '免费', '不收费'],
    },
  },
  {
    id: 'capability',
    label: { en: 'can', zh: '功能' },
    domain: ['product', 'person', 'organisation'],
    value: 'text',
    schemaOrg: 'featureList',
    cues: {
      en: ['can', 'is able to', 'drafts', 'builds', 'produces', 'supports', 'offers'],
      zh: ['可以', '能够', '用它', '功能', '支持'],
    },
  },
  {
    id: 'licence-model',
    label: { en: 'is licensed as', zh: '许可方式' },
    domain: ['product', 'document'],
    value: 'text',
    schemaOrg: 'license',
    cues: {
      en: ['open-source', 'open source', 'proprietary', 'licensed under', 'open-weight'],
      zh: ['开源', '闭源', '许可证', '开放权重', '专有'],
    },
  },
  {
    id: 'development',
    label: { en: 'developed so', zh: '走势' },
    domain: ['security', 'measure', 'market', 'currency', 'situation', 'industry', 'organisation'],
    value: 'text',
    cues: {
      en: ['rose', 'fell', 'rises', 'falls', 'recovered', 'won back', 'suffered', 'climbed', 'dropped', 'slumped'],
      zh: ['上涨', '下跌', '回升', '收回', '跌幅', '涨幅', '走低', '受到影响'],
    },
  },
  {
    id: 'authorship',
    label: { en: 'has the authorship', zh: '署名' },
    domain: ['document', 'law'],
    value: 'text',
    cues: {
      en: ['anonymous', 'unsigned', 'signed', 'by-line'],
      zh: ['匿名', '署名', '未署名', '佚名'],
    },
  },
  {
    id: 'origin',
    label: { en: 'has its origin in', zh: '来源' },
    value: 'text',
    cues: {
      en: ['of Chinese origin', 'of foreign origin', 'originates from', 'comes from', 'made in'],
      zh: ['来自', '源自', '产自', '原产'],
    },
  },
  {
    id: 'described-as',
    label: { en: 'is described as', zh: '被形容为' },
    value: 'text',
    schemaOrg: 'description',
    cues: {
      en: ['described as', 'called', 'known as', 'dubbed', 'fragile'],
      zh: ['被称为', '形容为', '号称', '脆弱'],
    },
  },
  {
    id: 'headcount',
    label: { en: 'has the headcount', zh: '员工人数' },
    domain: ['organisation', 'group', 'industry', 'event'],
    value: 'number',
    cues: {
      en: ['employees', 'staff of', 'workforce of', 'people work for'],
      zh: ['员工人数', '名员工', '雇员', '人'],
    },
  },
  {
    id: 'revenue',
    label: { en: 'has the revenue', zh: '营收' },
    domain: ['organisation', 'industry', 'product'],
    value: 'text',
    cues: {
      en: ['revenue of', 'turnover of', 'sales of', 'earned'],
      zh: ['营收', '收入', '销售额', '营业额'],
    },
  },
  {
    id: 'profit',
    label: { en: 'has the profit', zh: '利润' },
    domain: ['organisation', 'industry', 'product'],
    value: 'text',
    cues: {
      en: ['profit of', 'net income of', 'loss of', 'earned a profit'],
      zh: ['利润', '净利润', '盈利', '亏损'],
    },
  },
  {
    id: 'market-value',
    label: { en: 'has the market value', zh: '市值' },
    domain: ['organisation', 'security', 'industry'],
    value: 'text',
    cues: {
      en: ['market value of', 'market capitalisation', 'valued at', 'valuation of'],
      zh: ['市值', '估值', '总市值'],
    },
  },
  {
    id: 'amount',
    label: { en: 'has the amount', zh: '金额' },
    domain: ['event', 'agreement', 'document', 'legal-case'],
    value: 'text',
    ftm: 'Value:amount',
    cues: {
      en: ['worth', 'amounts to', 'totals', 'sum of', 'a total of'],
      zh: ['价值', '金额', '总额', '共计'],
    },
  },
  {
    id: 'user-count',
    label: { en: 'has the number of users', zh: '用户数' },
    domain: ['product', 'organisation'],
    value: 'text',
    cues: {
      en: ['users', 'downloads', 'subscribers', 'active users'],
      zh: ['用户', '下载量', '订阅用户', '月活'],
    },
  },
  {
    id: 'casualties',
    label: { en: 'has the casualties', zh: '伤亡' },
    domain: ['event'],
    value: 'text',
    cues: {
      en: ['killed', 'dead', 'injured', 'wounded', 'casualties'],
      zh: ['死亡', '遇难', '受伤', '伤亡'],
    },
  },
  {
    id: 'occurred-on',
    label: { en: 'occurred on', zh: '发生日期' },
    domain: ['event'],
    value: 'date',
    ftm: 'Interval:date',
    schemaOrg: 'startDate',
    cues: {
      en: ['on the day of', 'happened on', 'dated'],
      zh: ['发生于', '于…发生'],
    },
  },
  {
    id: 'website',
    label: { en: 'has the website', zh: '网站' },
    value: 'url',
    schemaOrg: 'url',
    cues: {
      en: ['website', 'online at'],
      zh: ['网站', '官网', '网址'],
    },
  },
] as const satisfies readonly Data<z.input<typeof RelationType>>[];
