import { sheet } from './sheet.ts';

/** Item 8: interpretations of policy documents. */
const INTERPRETATIONS = sheet(
  'policy-interpretation',
  `
处室 | documentTitle | document | documentReleasedOn | needed | forms | interpreter | draftedTogether | signedTogether | linked | consultation | attachments | @main | note
利用处 | 示例市国有建设用地使用权网上交易规则 | doc-land-market | 2021-03-10 | 是 | text questions | drafter | 是 | 是 | 是 | 0000-00000101 | 解读图 | 2021-03-10 |
登记中心 | 示例市不动产登记便民服务规定 | doc-registration-2021 | 2021-06-17 | 是 | text chart video | leader | 是 | 是 | 是 | 0000-00000102 | 解读图 | 2021-06-18 |
耕保处 | 示例市补充耕地项目管理办法 | doc-farmland | 2021-08-24 | 是 | text | drafter | 是 | 否 | 是 | 0000-00000103 | | 2021-08-31 | 解读迟于三个工作日
执法处 | 示例市自然资源行政处罚裁量基准 | | 2021-11-12 | 是 | text questions | drafter | 是 | 是 | 是 | 0000-00000104 | | 2021-11-17 |
规划处 | 青禾区望河街道控制性详细规划 | | 2021-07-05 | 是 | chart | expert | | | 否 | 0000-00000105 | 解读图 | 2021-07-07 |
规划处 | 示例市“十四五”自然资源保护和利用规划 | | 2021-12-06 | 是 | text chart press | leader | 是 | 是 | 是 | 0000-00000105 | 解读图 | 2021-12-08 |
利用处 | 关于进一步规范存量住宅用地信息公开的通知 | | 2021-09-16 | 是 | | | 否 | 否 | | | | | 未解读
法规处 | 关于公布规范性文件清理结果的公告 | | 2021-11-26 | 否 | | | | | | | | |
登记中心 | 关于推行“交房即发证”的通知 | | 2021-12-16 | 是 | text | drafter | 是 | 是 | | 0000-00000102 | | 待初审 |
`,
);

/** Item 8: questions and answers for the city's platform. */
const POLICY_QUESTIONS = sheet(
  'policy-question',
  `
处室 | code | question | raisedOn | document | answer | answeredOn | sharedOn | @main
登记中心 | ZCWD-2021-01 | 老小区加装电梯后，房屋面积要变更登记吗？ | 2021-03-04 | doc-registration-2018 | 加装电梯不计入分摊面积的，不需要变更登记。 | 2021-03-08 | 2021-03-12 | 2021-03-09
登记中心 | ZCWD-2021-02 | 父母赠与子女房屋需要哪些材料？ | 2021-07-20 | doc-registration-2021 | 持身份证明、不动产权证、赠与合同和完税证明，到任一窗口办理。 | 2021-07-21 | 2021-07-30 | 2021-07-22
利用处 | ZCWD-2021-03 | 网上竞买保证金多久退还？ | 2021-04-15 | doc-land-market | 未竞得的，成交后五个工作日内原路退还。 | 2021-04-19 | 2021-04-23 | 2021-04-20
耕保处 | ZCWD-2021-04 | 自家承包地里能建看护房吗？ | 2021-09-02 | doc-farmland | 直接服务于农业生产的看护房可按设施农业用地备案，面积不得超过标准。 | 2021-09-06 | 2021-09-17 | 2021-09-07
规划处 | ZCWD-2021-05 | 详细规划修改后，原来批准的方案还有效吗？ | 2021-09-28 | | 已取得规划许可的，按许可执行；尚未取得的，按修改后的规划办理。 | 2021-10-09 | | 2021-10-11
登记中心 | ZCWD-2021-06 | 继承登记一定要公证吗？ | 2021-11-09 | doc-registration-2021 | 不一定。全体继承人到场查验材料，也可以办理。 | 2021-11-12 | 2021-11-19 | 2021-11-15
法规处 | ZCWD-2021-07 | 文件标注“失效”后，此前按它办的事还算数吗？ | 2021-11-30 | | 文件失效不影响此前依法作出的决定。 | 2021-12-03 | | 2021-12-06
登记中心 | ZCWD-2021-08 | “交房即发证”要另外申请吗？ | 2021-12-17 | | | | |
`,
);

/** Item 9: events of public opinion. */
const PUBLIC_OPINION = sheet(
  'public-opinion',
  `
处室 | 标识 | title | level | happenedAt | foundAt | source | assessment | respondedAt | conferenceAt | measures | promised | attachments | @main
办公室 | opinion-certificates | 业主反映某小区交房两年未能办证 | other | 2021-04-12T08:10 | 2021-04-12T09:30 | 论坛 | 属实，系开发企业欠缴土地价款 | 2021-04-13T17:20 | | 约谈企业，分批补缴、分批办证 | 是 | 文件文本 | 2021-04-13
办公室 | opinion-sand | 网民发帖称渡口村河滩夜间采砂 | other | 2021-05-22T22:40 | 2021-05-23T07:15 | 微博 | 部分属实 | 2021-05-24T10:00 | | 查扣机具，移送水利部门共同查处，设卡值守 | 是 | | 2021-05-24
办公室 | opinion-slide | 云岫县柏山镇山体滑坡 | major | 2021-07-28T04:20 | 2021-07-28T05:05 | 应急值守 | 强降雨引发，无人员伤亡 | 2021-07-28T08:30 | 2021-07-28T20:00 | 转移群众 43 户，专业队伍排险，逐户复核 | 是 | 文件文本 | 2021-07-28
办公室 | | 群众反映征地补偿款发放慢 | other | 2021-08-18T09:00 | 2021-08-18T14:00 | 12345 转办 | 属实，材料退回补正所致 | 2021-08-21T09:30 | | 逐户核对，十个工作日内发放到位 | 否 | | 2021-08-23
办公室 | opinion-queue | 登记大厅排队时间长 | other | 2021-09-13T10:30 | 2021-09-13T11:00 | 短视频 | 属实 | 2021-09-14T09:40 | | 增设窗口 4 个，推行预约和延时服务 | 是 | | 2021-09-14
办公室 | | 河西片区出让地块被指“捂盘” | other | 2021-10-22T16:00 | 2021-10-23T08:20 | 新闻跟帖 | 不属实 | 2021-10-24T15:00 | | | 否 | | 2021-10-25
办公室 | opinion-quarry | 石料矿扬尘扰民 | other | 2021-11-18T07:00 | 2021-11-18T09:10 | 微信群 | 属实 | 2021-11-19T11:30 | | 责令停产整改，加装喷淋，聘请群众监督员 | 是 | | 2021-11-19
办公室 | | 网传市区将调整住宅用地供应 | other | 2021-12-18T19:30 | 2021-12-19T08:40 | 微博 | | | | | | |
`,
);

/** Item 9: what was promised in public: kept, kept late, not kept, and still to come. */
const PROMISES = sheet(
  'promise',
  `
处室 | matter | opinion | madeOn | sourceUrl | promisedOn | keptOn | outcome | proof | @main | note
登记中心 | 六月底前为该小区首批 320 户办证 | opinion-certificates | 2021-04-13 | https://zrzy.example.com/hygq/2021-04-13.html | 2021-06-30 | 2021-06-25 | 首批 326 户已发证 | 佐证照片 | 2021-06-28 |
登记中心 | 十一月底前全部办结剩余住户登记 | opinion-certificates | 2021-04-13 | https://zrzy.example.com/hygq/2021-04-13.html | 2021-11-30 | | | | | 尚余 41 户，企业价款未缴清
执法处 | 一个月内公布河滩采砂查处结果 | opinion-sand | 2021-05-24 | https://zrzy.example.com/hygq/2021-05-24.html | 2021-06-24 | 2021-06-30 | 查处两人，没收砂石，场地已恢复 | 佐证照片 | 2021-07-02 | 迟六日
修复处 | 汛期后完成柏山镇隐患点治理 | opinion-slide | 2021-07-28 | https://zrzy.example.com/hygq/2021-07-28.html | 2021-12-31 | | | | | 主体工程完成八成
办公室 | 八月底前公布受灾群众安置情况 | opinion-slide | 2021-07-28 | https://zrzy.example.com/hygq/2021-07-28.html | 2021-08-31 | 2021-08-27 | 43 户全部妥善安置 | | 2021-08-30 |
登记中心 | 国庆前增设窗口到位 | opinion-queue | 2021-09-14 | https://zrzy.example.com/hygq/2021-09-14.html | 2021-09-30 | 2021-09-26 | 四个窗口已启用，平均等候 12 分钟 | 佐证照片 | 2021-09-28 |
登记中心 | 十二月二十四日前开通周末延时服务 | opinion-queue | 2021-09-14 | https://zrzy.example.com/hygq/2021-09-14.html | 2021-12-24 | | | | |
矿产处 | 十二月十日前完成喷淋设施验收 | opinion-quarry | 2021-11-19 | https://zrzy.example.com/hygq/2021-11-19.html | 2021-12-10 | 2021-12-09 | 六套喷淋通过验收 | 佐证照片 | | 尚未公开落实情况
矿产处 | 十二月十五日前公布扬尘监测数据 | opinion-quarry | 2021-11-19 | https://zrzy.example.com/hygq/2021-11-19.html | 2021-12-15 | | | | |
`,
);

/** Item 9: messages on the site. The persons are invented. */
const WEB_MESSAGES = sheet(
  'web-message',
  `
处室 | code | subject | receivedOn | category | complexity | content | sender | contact | repliedOn | reply | satisfaction | @main
登记中心 | LY-2021-0017 | 异地能否办理抵押登记 | 2021-02-24 | question | simple | 人在外地，能否网上办理抵押登记？ | 王某某 | 00000000001 | 2021-02-26 | 可以通过“不动产登记网”申请，线上核验后办理。 | satisfied | 2021-02-26
耕保处 | LY-2021-0043 | 承包地被堆土 | 2021-04-06 | complaint | complex | 施工单位把土堆在承包地里。 | 李某 | 00000000002 | 2021-04-22 | 现场核实，已责令清运，月底前恢复。 | neutral | 2021-04-25
规划处 | LY-2021-0061 | 建议增加口袋公园 | 2021-05-19 | suggestion | complex | 河东片区缺少休憩绿地。 | 张某某 | 00000000003 | 2021-06-08 | 已纳入详细规划修改统筹考虑。 | satisfied | 2021-06-09
执法处 | LY-2021-0078 | 举报违建 | 2021-06-21 | complaint | simple | 楼顶加建彩钢棚。 | 赵某 | 00000000004 | 2021-07-02 | 已立案查处，并通报街道。 | dissatisfied | 2021-07-05
登记中心 | LY-2021-0102 | 证书遗失补办 | 2021-08-09 | question | simple | 不动产权证遗失如何补办？ | 陈某某 | 00000000005 | 2021-08-11 | 刊登遗失声明十五个工作日后可申请补发。 | satisfied | 2021-08-11
利用处 | LY-2021-0119 | 工业用地续期 | 2021-09-22 | question | complex | 企业用地还有两年到期，如何续期？ | 刘某 | 00000000006 | 2021-10-12 | 届满前一年申请，经评估符合条件的可以续期。 | | 2021-10-13
修复处 | LY-2021-0133 | 废弃矿坑积水 | 2021-10-26 | help | complex | 村后矿坑积水，孩子常去玩。 | 杨某某 | 00000000007 | 2021-11-12 | 已设围栏和警示牌，列入明年修复计划。 | satisfied | 2021-11-15
信息中心 | LY-2021-0147 | 网站地图打不开 | 2021-11-23 | complaint | simple | 手机上地图空白。 | 黄某 | 00000000008 | 2021-11-25 | 已修复，请刷新后再试。 | satisfied | 2021-11-25
测绘处 | LY-2021-0152 | 地图审核要多久 | 2021-12-07 | question | simple | 公司宣传册里的地图送审多久能出结果？ | 周某某 | 00000000009 | | | |
登记中心 | LY-2021-0155 | 登记费收费标准 | 2021-12-14 | question | simple | 车位办证收费多少？ | 吴某 | 00000000010 | | | |
用途管制处 | LY-2021-0150 | 临时用地如何申请 | 2021-12-02 | question | complex | 道路施工需要临时用地。 | 徐某某 | 00000000011 | | | |
办公室 | LY-2021-0156 | 建议公开局长接待日安排 | 2021-12-17 | suggestion | simple | 希望在网站公布接待日。 | 胡某 | 00000000012 | | | |
`,
);

export const ITEMS_8_9 = [
  ...INTERPRETATIONS,
  ...POLICY_QUESTIONS,
  ...PUBLIC_OPINION,
  ...PROMISES,
  ...WEB_MESSAGES,
];
