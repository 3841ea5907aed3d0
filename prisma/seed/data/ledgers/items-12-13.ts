import { changes, sheet } from './sheet.ts';

/** Item 12: the register of disclosure requests. Applicants, numbers and addresses are invented. */
const DISCLOSURE_REQUESTS = sheet(
  'disclosure-request',
  `
处室 | 标识 | code | channel | arrivedOn | confirmedOn | applicantKind | applicant | identityNumber | phone | address | subject | content | delivery | supplementAskedOn | supplementDueOn | supplementReceivedOn | thirdParty | thirdPartySentOn | thirdPartyReceivedOn | thirdPartyOpinionOn | thirdPartyConsents | coAuthor | coAuthorSentOn | coAuthorReceivedOn | coAuthorOpinionOn | coAuthorConsents | extendedOn | extensionDays | extensionApprover | extensionToldOn | feeBasis | feeCount | feeEarlier | feeAmount | feeNoticeNumber | feeNoticedOn | feeNoticeReceivedOn | feePaidOn | feeReceipt | decision | decisionBasis | repliedOn | replyNumber | replyDelivery | remedyStated | withdrawnOn | archiveNumber | note
办公室 | req-1 | YSQ-2021-001 | internet | 2021-01-11 | 2021-01-12 | natural | 王某某 | 000000197001010011 | 00000000101 | 示例市青禾区示例路1号 | 河东村2018年征地批复 | 申请公开河东村2018年第三批次征地批准文件 | 电子邮件 |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  | granted | 条例第三十六条第二项 | 2021-01-26 | 示自然资依〔2021〕1号 | 电子邮件 | 是 |  | YSQ-2021-001 |
办公室 |  | YSQ-2021-004 | in-person | 2021-02-23 |  | natural | 李某某 | 000000196503030022 | 00000000102 | 示例市澜溪区示例路2号 | 石渡镇土地利用现状图 | 申请公开本村土地利用现状图 | 纸质 |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  | partly | 条例第三十七条 | 2021-03-12 | 示自然资依〔2021〕3号 | 当面 | 是 |  | YSQ-2021-004 |
办公室 |  | YSQ-2021-007 | registered-mail | 2021-03-15 |  | business | 示例望河置业有限公司 |  | 00000000103 | 示例市青禾区示例路3号 | 江海路北侧地块出让合同 | 申请公开该地块出让合同及补充协议 | 纸质 |  |  |  | 示例江岸房地产开发有限公司 | 2021-03-22 | 2021-03-24 | 2021-04-09 | 否 |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  | refused-third-party | 条例第十五条、第三十二条 | 2021-04-19 | 示自然资依〔2021〕6号 | 邮寄 | 是 |  | YSQ-2021-007 |
办公室 |  | YSQ-2021-010 | internet | 2021-04-06 | 2021-04-07 | natural | 张某某 | 000000198807070033 | 00000000104 | 示例市云岫县示例路4号 | 柏山镇采矿权会议记录 | 申请公开采矿权出让集体研究的会议记录 | 电子邮件 |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  | refused-process | 条例第十六条第二款 | 2021-04-25 | 示自然资依〔2021〕8号 | 电子邮件 | 是 |  | YSQ-2021-010 |
办公室 |  | YSQ-2021-012 | ordinary-mail | 2021-05-06 | 2021-05-10 | natural | 赵某 | 000000195912120044 | 00000000105 | 示例市青禾区示例路5号 | 有关土地的全部文件 | 申请公开有关我家土地的全部文件 | 纸质 | 2021-05-14 | 2021-05-31 |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  | other-supplement-lapsed | 条例第三十条 | 2021-06-03 | 示自然资依〔2021〕11号 | 邮寄 | 是 |  | YSQ-2021-012 |
办公室 |  | YSQ-2021-015 | internet | 2021-06-15 | 2021-06-15 | research | 示例大学公共管理学院 |  | 00000000106 | 示例市青禾区示例路6号 | 近五年土地出让统计数据 | 申请按地块汇总的五年出让数据 | 电子邮件 | 2021-06-18 | 2021-07-02 | 2021-06-25 |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  | unavailable-to-be-made | 条例第三十八条 | 2021-07-16 | 示自然资依〔2021〕14号 | 电子邮件 | 是 |  | YSQ-2021-015 |
办公室 | req-late | YSQ-2021-018 | registered-mail | 2021-07-12 |  | natural | 陈某某 | 000000197211110055 | 00000000107 | 示例市澜溪区示例路7号 | 沿江高速连接线征地补偿标准 | 申请公开补偿标准、补偿登记表 | 纸质 |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  | partly |  | 2021-08-16 | 示自然资依〔2021〕17号 | 邮寄 | 否 |  | YSQ-2021-018 | 逾期答复，且未告知救济途径
办公室 |  | YSQ-2021-021 | internet | 2021-08-03 | 2021-08-03 | legal-service | 示例律师事务所 |  | 00000000108 | 示例市青禾区示例路8号 | 行政处罚案卷 | 申请公开某厂房违法占地处罚案卷 | 电子邮件 |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  | refused-enforcement-file | 条例第十六条第二款 | 2021-08-20 | 示自然资依〔2021〕19号 | 电子邮件 | 是 |  | YSQ-2021-021 |
办公室 |  | YSQ-2021-024 | in-person | 2021-08-30 |  | natural | 刘某 | 000000198002020066 | 00000000109 | 示例市青禾区示例路9号 | 邻居房屋登记信息 | 申请查询邻居房屋产权人 | 当面 |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  | refused-query | 条例第三十六条第七项 | 2021-09-06 | 示自然资依〔2021〕21号 | 当面 | 是 |  | YSQ-2021-024 |
办公室 | req-merged | YSQ-2021-027 | internet | 2021-09-08 | 2021-09-08 | welfare | 示例环境保护促进会 |  | 00000000110 | 示例市青禾区示例路10号 | 矿山生态修复方案 | 申请公开柏山镇矿山生态修复方案 | 电子邮件 |  |  |  |  |  |  |  |  | 示例市生态环境局 | 2021-09-14 | 2021-09-15 | 2021-09-28 | 是 | 2021-10-11 | 10 | 局办公室负责人 | 2021-10-12 |  |  |  |  |  |  |  |  |  | granted | 条例第三十六条第二项 | 2021-10-29 | 示自然资依〔2021〕24号 | 电子邮件 | 是 |  | YSQ-2021-027 |
办公室 | req-fee | YSQ-2021-030 | internet | 2021-09-27 | 2021-09-28 | natural | 杨某某 | 000000197606060077 | 00000000111 | 示例市云岫县示例路11号 | 北塘村宅基地审批材料 | 申请公开三十五户宅基地审批表，每户一件 | 纸质 |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  | item | 35 | 0 | 3000 | 示费通〔2021〕1号 | 2021-10-12 | 2021-10-14 | 2021-10-20 | 0000001 |  |  |  |  |  |  |  |  |
办公室 | req-unpaid | YSQ-2021-033 | registered-mail | 2021-10-13 |  | natural | 黄某 | 000000196909090088 | 00000000112 | 示例市青禾区示例路12号 | 档案复印件 | 申请复印历年用地档案共一百二十页 | 纸质 |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  | page | 120 |  | 1100 | 示费通〔2021〕2号 | 2021-10-22 | 2021-10-25 |  |  |  |  |  |  |  |  |  |  |
办公室 |  | YSQ-2021-034 | internet | 2021-10-15 | 2021-10-18 | natural | 马某某 | 000000199308080134 | 00000000120 | 示例市青禾区示例路20号 | 十二户宅基地登记资料 | 申请公开十二户宅基地登记审批表，每户一件 | 纸质 |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  | item | 12 | 0 | 1200 | 示费通〔2021〕3号 | 2021-10-28 | 2021-10-29 | 2021-11-02 | 0000002 | granted |  | 2021-11-22 | 示自然资依〔2021〕32号 | 邮寄 | 是 |  | YSQ-2021-034 | 前十件不收费，应收二百元，多收一千元已退
办公室 | req-repeat | YSQ-2021-036 | internet | 2021-11-01 | 2021-11-01 | natural | 陈某某 | 000000197211110055 | 00000000107 | 示例市澜溪区示例路7号 | 沿江高速连接线征地补偿标准（再次申请） | 申请公开补偿标准、补偿登记表 | 纸质 |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  | unprocessed-repeat | 条例第三十六条第六项 | 2021-11-10 | 示自然资依〔2021〕28号 | 邮寄 | 是 |  | YSQ-2021-036 |
办公室 | req-petition | YSQ-2021-039 | fax | 2021-11-08 | 2021-11-09 | natural | 吴某某 | 000000198510100099 | 00000000113 | 示例市云岫县示例路13号 | 反映村干部占地 | 要求调查村干部占地并公开结果 | 电话 |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |
办公室 | req-withdrawn | YSQ-2021-041 | internet | 2021-11-16 | 2021-11-17 | business | 示例澜溪物流有限公司 |  | 00000000114 | 示例市澜溪区示例路14号 | 渡口村地块规划条件 | 申请公开地块规划条件 | 电子邮件 |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |
办公室 |  | YSQ-2021-043 | internet | 2021-11-22 | 2021-11-23 | natural | 徐某某 | 000000199001010101 | 00000000115 | 示例市青禾区示例路15号 | 河西片区控制性详细规划图则 | 申请公开河西片区地块图则 | 电子邮件 |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  | 答复稿已送审，明日到期
办公室 |  | YSQ-2021-044 | registered-mail | 2021-11-18 |  | natural | 胡某 | 000000197404040112 | 00000000116 | 示例市云岫县示例路16号 | 南门村征地批后公告张贴照片 | 申请公开批后公告现场张贴照片 | 纸质 |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  | 已逾期，正在报批答复
办公室 | req-supplement | YSQ-2021-046 | internet | 2021-12-01 | 2021-12-01 | other | 示例村民委员会 |  | 00000000117 | 示例市云岫县示例路17号 | 柏山镇隐患点治理资金 | 申请公开治理资金安排 | 电子邮件 |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |
办公室 | req-third-party | YSQ-2021-047 | internet | 2021-12-02 | 2021-12-03 | legal-service | 示例法律援助中心 |  | 00000000118 | 示例市青禾区示例路18号 | 双柳镇商服地块竞买资料 | 申请公开竞得人竞买申请资料 | 纸质 |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |
办公室 |  | YSQ-2021-049 | in-person | 2021-12-16 |  | natural | 林某某 | 000000198212120123 | 00000000119 | 示例市澜溪区示例路19号 | 石渡产业园二期环评批复 | 申请公开环评批复 | 纸质 |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  | unavailable-not-held | 条例第三十六条第五项 | 2021-12-17 | 示自然资依〔2021〕36号 | 当面 | 是 |  |  |
`,
);

/** What happened to requests after the ledgers were opened. */
export const REQUEST_CHANGES = changes(
  `
标识 | 日期 | supplementAskedOn | supplementDueOn | thirdParty | thirdPartySentOn | thirdPartyReceivedOn | decision | decisionBasis | repliedOn | replyNumber | replyDelivery | remedyStated | withdrawnOn | archiveNumber | note
req-fee | 2021-11-12 | | | | | | partly | 条例第三十七条 | 2021-11-12 | 示自然资依〔2021〕27号 | 邮寄 | 是 | | YSQ-2021-030 |
req-unpaid | 2021-11-29 | | | | | | other-fee-lapsed | 信息处理费管理办法第七条 | 2021-11-29 | 示自然资依〔2021〕30号 | 邮寄 | 是 | | |
req-petition | 2021-11-18 | | | | | | unprocessed-petition | 条例第三十九条第一款 | 2021-11-18 | 示自然资依〔2021〕31号 | 电子邮件 | 是 | | |
req-withdrawn | 2021-11-24 | | | | | | | | | | | | 2021-11-24 | | 申请人已自行查到，撤回申请
req-supplement | 2021-12-07 | 2021-12-07 | 2021-12-22 | | | | | | | | | | | | 等待补正
req-third-party | 2021-12-08 | | | 示例双柳商业管理有限公司 | 2021-12-08 | | | | | | | | | |
req-third-party | 2021-12-10 | | | | | 2021-12-10 | | | | | | | | | 等待第三方意见
`,
);

/** Item 13: reconsideration and suits; one corrected the late reply. */
const DISPUTE_CASES = sheet(
  'dispute-case',
  `
处室 | caseNumber | kind | request | matter | applicant | organ | appliedOn | copyReceivedOn | procedure | repliedOn | attachments | decidedOn | result | carriedOutOn | opinionReceivedOn | opinionReportedOn | note
法规处 | 示政复〔2021〕12号 | reconsideration |  | 不服不予公开会议记录答复 | 张某某 | 示例市人民政府 | 2021-05-10 | 2021-05-18 | ordinary | 2021-05-26 | 文件文本 | 2021-07-08 | upheld |  |  |  |
法规处 | 示政复〔2021〕27号 | reconsideration | req-late | 不服逾期答复和部分公开决定 | 陈某某 | 示例市人民政府 | 2021-08-27 | 2021-09-03 | ordinary | 2021-09-10 | 文件文本 | 2021-10-22 | corrected | 2021-11-05 | 2021-10-25 | 2021-12-03 | 撤销原答复，责令重新答复
法规处 | 示政复〔2021〕31号 | reconsideration |  | 不服不予公开处罚案卷答复 | 示例律师事务所 | 示例市人民政府 | 2021-09-13 | 2021-09-22 | ordinary | 2021-10-09 | 文件文本 | 2021-11-16 | upheld |  |  |  | 答复迟于十日
法规处 | 示政复〔2021〕38号 | reconsideration | req-repeat | 不服不予重复处理告知 | 陈某某 | 示例市人民政府 | 2021-11-22 | 2021-11-29 | ordinary | 2021-12-07 | 文件文本 |  |  |  |  |  |
法规处 | 示政复〔2021〕41号 | reconsideration | req-petition | 不服信访类申请不予处理告知 | 吴某某 | 示例市人民政府 | 2021-12-06 | 2021-12-13 | ordinary |  |  |  |  |  |  |  |
法规处 | （2021）示行初12号 | suit-after |  | 不服复议维持决定 | 张某某 | 示例市青禾区人民法院 | 2021-07-26 | 2021-08-06 |  | 2021-08-17 | 文件文本 | 2021-11-30 | upheld |  |  |  |
法规处 | （2021）示行初19号 | suit-direct |  | 诉不履行公开职责 | 赵某 | 示例市青禾区人民法院 | 2021-10-18 | 2021-10-27 |  | 2021-11-08 |  |  |  |  |  |  |
`,
);

export const ITEMS_12_13 = [...DISCLOSURE_REQUESTS, ...DISPUTE_CASES];
