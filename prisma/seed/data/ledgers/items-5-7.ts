import { sheet } from './sheet.ts';

/** Item 5: yearly land supply plans. */
const SUPPLY_PLANS = sheet(
  'supply-plan',
  `
处室 | 标识 | title | year | region | total | commercial | industrial | residential | services | transport | water | special | timing | plots | uses | attachments | @main
利用处 | plan-city | 示例市区2021年度国有建设用地供应计划 | 2021 | 示例市区 | 486.5 | 38.2 | 168.4 | 121.6 | 72.8 | 70.5 | 9 | 6 | 一季度20%，二季度30%，三季度25%，四季度25% | 共 86 宗，见附表 | 商服、工矿仓储、住宅、公共管理与公共服务等 | 项目清单 | 2021-03-26
利用处 | plan-qinghe | 青禾区2021年度国有建设用地供应计划 | 2021 | 青禾区 | 152.4 | 11.5 | 46.3 | 48.1 | 24.5 | 18 | 3 | 1 | 按季度均衡供应 | 共 31 宗，见附表 | 以住宅和公共服务为主 | 项目清单 | 2021-03-30
利用处 | plan-lanxi | 澜溪区2021年度国有建设用地供应计划 | 2021 | 澜溪区 | 138.7 | 9.4 | 61.2 | 29.6 | 19.5 | 16 | 2 | 1 | 上半年供应六成 | 共 27 宗，见附表 | 以工矿仓储为主 | 项目清单 | 2021-04-09
利用处 | plan-yunxiu | 云岫县2021年度国有建设用地供应计划 | 2021 | 云岫县 | 118.9 | 7.1 | 42.6 | 31.2 | 18 | 15 | | | 按季度均衡供应 | | 以工矿仓储和住宅为主 | | 2021-03-29 无网址
利用处 | | 示例市区2020年度国有建设用地供应计划 | 2020 | 示例市区 | 452.1 | 35 | 160 | 112.6 | 68 | 62.5 | 8 | 6 | 按季度均衡供应 | 共 79 宗，见附表 | 商服、工矿仓储、住宅等 | 项目清单 | 2020-03-27
利用处 | | 示例市区2022年度国有建设用地供应计划 | 2022 | 示例市区 | 498 | | | | | | | | | | | |
`,
);

/** Item 5: parcels from the notice to the result. */
const LAND_SUPPLIES = sheet(
  'land-supply',
  `
处室 | parcel | location | area | use | method | planned | noticeNumber | @notice | saleStartsOn | listingUntil | dealOn | @deal | transferee | price | contractNumber | @result | note
利用处 | SL2021-01 | 青禾区望河街道江海路北侧 | 42861.5 | 城镇住宅用地 | listing | plan-qinghe | 示自然资告〔2021〕1号 | 2021-03-01 | 2021-03-22 | 2021-04-02 | 2021-04-02 | 2021-04-06 | 示例望河置业有限公司 | 386500000 | 示土出〔2021〕7号 | 2021-04-15 |
利用处 | SL2021-02 | 青禾区双柳镇柳堡路东侧 | 18240 | 商服用地 | auction | plan-qinghe | 示自然资告〔2021〕1号 | 2021-03-01 | 2021-03-22 | | 2021-03-22 | 2021-03-24 | 示例双柳商业管理有限公司 | 91200000 | 示土出〔2021〕5号 | 2021-03-31 |
利用处 | SL2021-G03 | 澜溪区石渡产业园一期 | 66667 | 工业用地 | listing | plan-lanxi | 示自然资告〔2021〕3号 | 2021-04-19 | 2021-05-10 | 2021-05-20 | 2021-05-20 | 2021-05-24 | 示例澜溪装备制造有限公司 | 25600000 | 示土出〔2021〕11号 | 2021-06-18 | 供应结果公布迟于期限
利用处 | SL2021-G04 | 澜溪区石渡产业园二期 | 33333.3 | 工业用地 | listing | plan-lanxi | 示自然资告〔2021〕4号 | 2021-06-15 | 2021-06-28 | 2021-07-09 | 2021-07-09 | 2021-07-12 | 示例新圩新材料有限公司 | 12800000 | 示土出〔2021〕15号 | 2021-07-20 | 出让公告至挂牌开始不足二十日
利用处 | HB2021-02 | 云岫县城关镇第二小学 | 28650 | 教育用地 | allocation | plan-yunxiu | | 2021-06-07 | | | 2021-07-16 | 2021-07-23 | 云岫县教育局 | | 示土划〔2021〕2号 | 2021-08-06 |
利用处 | SL2021-05 | 青禾区望河街道河东安置区 | 31200 | 城镇住宅用地 | agreement | plan-qinghe | | 2021-08-09 | | | 2021-09-14 | 2021-09-17 | 示例城建投资有限公司 | 78000000 | 示土出〔2021〕19号 | 2021-10-11 |
利用处 | SL2021-06 | 青禾区望河街道河西片区A地块 | 51200 | 城镇住宅用地 | listing | plan-city | 示自然资告〔2021〕8号 | 2021-09-13 | 2021-10-08 | 2021-10-19 | 2021-10-19 | 2021-10-21 | 示例江岸房地产开发有限公司 | 512000000 | 示土出〔2021〕24号 | 2021-11-01 |
利用处 | SL2021-07 | 云岫县城关镇北塘路南侧 | 22410 | 商住用地 | listing | plan-yunxiu | 示自然资告〔2021〕9号 | 2021-10-11 | 2021-11-01 | 2021-11-12 | 2021-11-12 | 2021-11-16 | 示例云岫置业有限公司 | 116500000 | | 2021-11-24 |
利用处 | SL2021-08 | 澜溪区石渡镇渡口村 | 15760 | 物流仓储用地 | listing | plan-lanxi | 示自然资告〔2021〕11号 | 2021-11-08 | 2021-11-29 | 2021-12-09 | 2021-12-09 | 2021-12-13 | 示例澜溪物流有限公司 | 9600000 | 示土出〔2021〕29号 | |
利用处 | SL2021-09 | 青禾区双柳镇水厂村 | 8800 | 公用设施用地 | allocation | | | | | | 2021-11-19 | | 示例市水务集团 | | 示土划〔2021〕5号 | | 未列入供应计划，各环节均未公开
利用处 | SL2021-10 | 青禾区望河街道河西片区B地块 | 39600 | 城镇住宅用地 | listing | plan-city | 示自然资告〔2021〕12号 | 2021-12-06 | 2021-12-27 | 2022-01-07 | | | | | | |
`,
);

/** Item 5: existing residential land by quarter. */
const RESIDENTIAL_LAND = sheet(
  'residential-land',
  `
处室 | title | region | year | quarter | projectCount | totalArea | notStartedArea | underConstructionArea | listColumns | list | map | @main
利用处 | 示例市区存量住宅用地信息（2021年第三季度） | 示例市区 | 2021 | 3 | 48 | 286.4 | 71.2 | 215.2 | project place area developer | 项目清单 | 分布图 | 2021-09-16
利用处 | 示例市区存量住宅用地信息（2021年第四季度） | 示例市区 | 2021 | 4 | 46 | 279.8 | 66.5 | 213.3 | project place area developer | 项目清单 | 分布图 | 2021-10-09
利用处 | 青禾区存量住宅用地信息（2021年第四季度） | 青禾区 | 2021 | 4 | 19 | 118.3 | 24 | 94.3 | project place area developer | 项目清单 | 分布图 | 2021-10-09
利用处 | 澜溪区存量住宅用地信息（2021年第四季度） | 澜溪区 | 2021 | 4 | 14 | 80.6 | 20.1 | 60.5 | project place area | 项目清单 | | 2021-10-10
利用处 | 云岫县存量住宅用地信息（2021年第四季度） | 云岫县 | 2021 | 4 | 13 | 80.9 | 22.4 | 58.5 | project place area developer | 项目清单 | 分布图 | 2021-10-22
利用处 | 示例市区存量住宅用地信息（2022年第一季度） | 示例市区 | 2022 | 1 | | | | | | | |
`,
);

/** Item 6: the power list; published as one version, some matters still without all six elements. */
const POWER_LIST = sheet(
  'power-list',
  `
处室 | matter | code | category | listVersion | updatedOn | authority | basis | hasDiscretion | discretion | procedure | flowChart | results | remedies | @main | note
用途管制处 | 建设项目用地预审与选址意见书核发 | 000115001000 | permit | 2021年版 | 2021-05-20 | 市级权限内建设项目用地预审 | 土地管理法第五十二条 | 否 | | 受理、审查、决定、送达 | 流程图 | 许可结果在门户网站公示 | 六十日内申请行政复议，六个月内提起诉讼 | 2021-06-04 |
利用处 | 国有建设用地使用权出让审核 | 000115002000 | permit | 2021年版 | 2021-05-20 | 市区国有建设用地出让方案审核 | 城镇国有土地使用权出让和转让暂行条例第八条 | 否 | | 受理、审查、报批、公告 | 流程图 | 成交结果公示 | 六十日内申请行政复议，六个月内提起诉讼 | 2021-06-04 |
规划处 | 建设工程规划许可证核发 | 000115003000 | permit | 2021年版 | 2021-05-20 | 市区建设工程规划许可 | 城乡规划法第四十条 | 否 | | 受理、审查、公示、决定 | 流程图 | 许可结果在门户网站公示 | 六十日内申请行政复议，六个月内提起诉讼 | 2021-06-04 |
矿产处 | 采矿权审批登记 | 000115004000 | permit | 2021年版 | 2021-05-20 | 市级发证矿种采矿权登记 | 矿产资源法第三条 | 否 | | 受理、审查、登记、发证 | | 登记结果公开 | 六十日内申请行政复议，六个月内提起诉讼 | 2021-06-04 |
测绘处 | 测绘资质审批 | 000115005000 | permit | 2021年版 | 2021-05-20 | 乙级测绘资质审批 | 测绘法第二十七条 | 否 | | 受理、审查、决定、发证 | 流程图 | 资质单位名录公开 | | 2021-06-04 | 未列救济途径
执法处 | 对非法占用土地的处罚 | 000215006000 | penalty | 2021年版 | 2021-05-20 | 市区范围内违法用地查处 | 土地管理法第七十七条 | 是 | 按占用地类和面积分五档 | 立案、调查、审核、告知、决定、执行 | 流程图 | 处罚决定公开 | 六十日内申请行政复议，六个月内提起诉讼 | 2021-06-04 |
执法处 | 对无证采矿的处罚 | 000215007000 | penalty | 2021年版 | 2021-05-20 | 市区范围内违法采矿查处 | 矿产资源法第三十九条 | 是 | | 立案、调查、审核、告知、决定、执行 | 流程图 | 处罚决定公开 | 六十日内申请行政复议，六个月内提起诉讼 | 2021-06-04 | 裁量基准待修订
耕保处 | 对设施农业用地的检查 | 000615008000 | inspection | 2021年版 | 2021-05-20 | 设施农业用地备案和监管 | 土地管理法第六十七条 | 否 | | 抽取、检查、处理、公开 | | | 向上级机关反映 | 2021-06-04 |
登记中心 | 不动产登记 | 000715009000 | confirmation | 2021年版 | 2021-05-20 | 市区不动产登记 | 不动产登记暂行条例第六条 | 否 | | 申请、受理、审核、登簿、发证 | 流程图 | 登簿发证 | 六十日内申请行政复议，六个月内提起诉讼 | 2021-06-04 |
法规处 | 对违法用地的处罚（依据修改） | 000215006000 | penalty | 2021年第二版 | 2021-11-22 | 市区范围内违法用地查处 | 行政处罚法、土地管理法实施条例第五十七条 | 是 | 按占用地类和面积分五档 | 立案、调查、审核、告知、决定、执行 | 流程图 | 处罚决定公开 | 六十日内申请行政复议，六个月内提起诉讼 | | 随第二版权责清单一并公布
修复处 | 对矿山地质环境治理义务的检查 | 000615010000 | inspection | 2021年第二版 | 2021-11-18 | 矿山地质环境治理恢复监管 | 矿山地质环境保护规定第二十四条 | 否 | | 抽取、检查、处理、公开 | | | | |
`,
);

/** Item 6: enforcement decisions, some published late, one withdrawn. */
const ENFORCEMENT_DECISIONS = sheet(
  'enforcement-decision',
  `
处室 | decisionNumber | subject | kind | decidedOn | penaltyKinds | conclusion | basis | partyKind | party | person | withheld | endKind | endedOn | withdrawnOn | withdrawalReason | @main | @withdrawal | note
执法处 | 示自然资罚〔2021〕1号 | 非法占用耕地建设仓库 | penalty | 2021-01-14 | fine other | 责令退还土地，拆除建筑物，罚款 36,240 元 | 土地管理法第七十七条 | legal | 示例双柳商贸有限公司 | | | | | | | 2021-01-20 | |
执法处 | 示自然资罚〔2021〕3号 | 越界开采灰岩 | penalty | 2021-03-09 | fine | 责令退回本矿区范围，没收违法所得，罚款 52,000 元 | 矿产资源法第四十条 | legal | 示例虎洞石业有限公司 | | | | | | | 2021-03-16 | |
执法处 | 示自然资罚〔2021〕5号 | 非法占用林地堆放物料 | penalty | 2021-04-19 | fine | 责令限期恢复植被，罚款 8,600 元 | 森林法第七十三条 | person | | 钱某某 | | | | | | 2021-04-26 | |
执法处 | 示自然资罚〔2021〕8号 | 未取得规划许可加建 | penalty | 2021-06-02 | fine | 限期改正，处工程造价百分之五罚款 | 城乡规划法第六十四条 | legal | 示例望河物业管理有限公司 | | | changed | 2021-08-16 | 2021-08-18 | 复议调解后变更罚款数额，原决定撤回 | 2021-06-09 | 2021-08-18 |
执法处 | 示自然资罚〔2021〕11号 | 非法占用耕地挖塘养殖 | penalty | 2021-07-20 | fine other | 责令复垦，罚款 21,900 元 | 土地管理法第七十五条 | person | | 孙某 | | | | | | 2021-08-05 | | 公开迟于七个工作日
执法处 | 示自然资罚〔2021〕14号 | 无证采砂 | penalty | 2021-08-25 | fine | 没收砂石 120 吨，罚款 30,000 元 | 矿产资源法第三十九条 | person | | 周某某 | | | | | | 2021-09-02 | |
执法处 | 示自然资罚〔2021〕16号 | 超越资质等级从事测绘 | penalty | 2021-09-15 | warning fine | 警告，没收测绘成果，罚款 18,000 元 | 测绘法第五十五条 | legal | 示例方圆勘测有限公司 | | | unlawful | 2021-11-30 | | | 2021-09-24 | | 判决确认程序违法，尚未撤回
执法处 | 示自然资罚〔2021〕19号 | 非法占用土地建设厂房 | penalty | 2021-10-27 | fine other | 责令退还土地，没收建筑物，罚款 66,700 元 | 土地管理法第七十七条 | legal | 示例新圩新材料有限公司 | | | | | | | 2021-11-19 | | 公开迟于七个工作日
执法处 | 示自然资罚〔2021〕21号 | 非法转让土地使用权 | penalty | 2021-11-24 | fine | 没收违法所得，罚款 15,000 元 | 土地管理法第七十四条 | other | 示例河东村股份经济合作社 | | | | | | | 2021-12-02 | |
执法处 | 示自然资罚〔2021〕23号 | 非法占用耕地建房 | penalty | 2021-12-02 | fine other | 责令退还土地，限期拆除 | 土地管理法第七十八条 | person | | 吴某某 | | | | | | | | 已过七个工作日仍未公开
执法处 | 示自然资罚〔2021〕24号 | 擅自改变土地用途 | penalty | 2021-12-14 | fine | 责令交还土地，罚款 42,000 元 | 土地管理法第八十一条 | legal | 示例江岸房地产开发有限公司 | | | | | | | 待初审 | |
规划处 | 建字第000000202100031号 | 望河实验学校新建工程规划许可 | permit | 2021-05-11 | | 准予许可 | 城乡规划法第四十条 | legal | 示例市教育投资有限公司 | | | | | | | 2021-05-18 | |
用途管制处 | 用字第000000202100012号 | 第二水厂扩建用地预审与选址 | permit | 2021-09-08 | | 准予许可 | 土地管理法第五十二条 | legal | 示例市水务集团 | | | | | | | 2021-09-29 | | 公开迟于七个工作日
执法处 | 示自然资强〔2021〕2号 | 查封违法施工机具 | compulsion | 2021-07-08 | | 查封挖掘机 2 台，期限三十日 | 行政强制法第九条 | person | | 郑某 | | | | | | 2021-07-30 | |
执法处 | 示自然资检〔2021〕6号 | 储量动态“双随机”检查 | inspection | 2021-10-12 | | 未发现问题 | 矿产资源监督管理暂行办法第四条 | legal | 示例柏山矿业有限公司 | | | | | | | 2021-11-05 | |
执法处 | 示自然资罚〔2021〕12号 | 擅自公布重要地理信息数据 | penalty | 2021-08-04 | warning | 警告，责令改正 | 测绘法第六十一条 | legal | 示例图新信息技术有限公司 | | state-secret | | | | | | |
`,
);

/** Item 6: yearly enforcement figures. */
const ENFORCEMENT_DATA = sheet(
  'enforcement-data',
  `
处室 | title | agency | year | permits | penalties | compulsions | levies | inspections | reconsidered | sued | attachments | @main
执法处 | 示例市自然资源和规划局2020年度行政执法数据 | 示例市自然资源和规划局 | 2020 | 1286 | 41 | 3 | 12 | 96 | 4 | 2 | 文件文本 | 2021-01-28
执法处 | 示例市自然资源和规划局2019年度行政执法数据 | 示例市自然资源和规划局 | 2019 | 1173 | 38 | 5 | 9 | 88 | 6 | 3 | 文件文本 | 2020-01-21
执法处 | 青禾区分局2020年度行政执法数据 | 青禾区分局 | 2020 | 412 | 17 | 1 | | 40 | 1 | 0 | 文件文本 | 2021-01-29
执法处 | 澜溪区分局2020年度行政执法数据 | 澜溪区分局 | 2020 | 365 | 14 | 0 | 0 | 33 | 2 | 1 | | 2021-02-08
执法处 | 云岫县局2020年度行政执法数据 | 云岫县局 | 2020 | 398 | 22 | 2 | 3 | 47 | 1 | 1 | 文件文本 | 2021-01-27 无网址
执法处 | 示例市自然资源和规划局2021年度行政执法数据 | 示例市自然资源和规划局 | 2021 | | | | | | | | |
`,
);

/** Item 7: budgets and final accounts of the bureau and its units. */
const BUDGETS = sheet(
  'budget-disclosure',
  `
处室 | title | unit | level | year | kind | approver | approvedOn | approvalNumber | totalRevenue | totalExpenditure | tables | functionalLevel | economicLevel | isExplained | attachments | @main
财务处 | 示例市自然资源和规划局2021年度部门预算 | 示例市自然资源和规划局 | department | 2021 | budget | 示例市财政局 | 2021-02-03 | 示财预〔2021〕5号 | 186420000 | 186420000 | summary revenue expenditure appropriation general-public basic three-public funds capital | item | section | 是 | 文件文本 | 2021-02-09
财务处 | 示例市自然资源和规划局2020年度部门决算 | 示例市自然资源和规划局 | department | 2020 | accounts | 示例市财政局 | 2021-08-20 | 示财决〔2021〕18号 | 179356800 | 176204300 | summary revenue expenditure appropriation general-public basic three-public funds capital | item | section | 是 | 文件文本 | 2021-09-03
登记中心 | 示例市不动产登记中心2021年度单位预算 | 示例市不动产登记中心 | subordinate | 2021 | budget | 示例市自然资源和规划局 | 2021-02-18 | 示自然资财〔2021〕3号 | 21680000 | 21680000 | summary revenue expenditure appropriation general-public basic three-public funds capital | item | section | 是 | 文件文本 | 2021-03-05
登记中心 | 示例市不动产登记中心2020年度单位决算 | 示例市不动产登记中心 | subordinate | 2020 | accounts | 示例市自然资源和规划局 | 2021-09-08 | 示自然资财〔2021〕21号 | 20954000 | 20411000 | summary revenue expenditure appropriation general-public basic three-public funds capital | item | section | 是 | 文件文本 | 2021-09-24
信息中心 | 示例市自然资源信息中心2021年度单位预算 | 示例市自然资源信息中心 | subordinate | 2021 | budget | 示例市自然资源和规划局 | 2021-02-18 | 示自然资财〔2021〕3号 | 9820000 | 9820000 | summary revenue expenditure appropriation general-public basic three-public | item | section | 是 | 文件文本 | 2021-03-10
信息中心 | 示例市自然资源信息中心2020年度单位决算 | 示例市自然资源信息中心 | subordinate | 2020 | accounts | 示例市自然资源和规划局 | 2021-09-08 | 示自然资财〔2021〕21号 | 9410000 | 9386000 | summary revenue expenditure appropriation general-public basic three-public funds capital | section | class | 否 | 文件文本 | 2021-09-26
财务处 | 示例市土地储备中心2021年度单位预算 | 示例市土地储备中心 | subordinate | 2021 | budget | 示例市自然资源和规划局 | 2021-02-18 | 示自然资财〔2021〕3号 | 13250000 | 13250000 | summary revenue expenditure appropriation general-public basic three-public funds capital | item | section | 是 | 文件文本 | 2021-03-09
财务处 | 示例市土地储备中心2020年度单位决算 | 示例市土地储备中心 | subordinate | 2020 | accounts | 示例市自然资源和规划局 | 2021-09-08 | 示自然资财〔2021〕21号 | 12866000 | 12790000 | summary revenue expenditure appropriation general-public basic three-public funds capital | item | section | 是 | 文件文本 | 2021-10-21
财务处 | 示例市测绘院2021年度单位预算 | 示例市测绘院 | subordinate | 2021 | budget | 示例市自然资源和规划局 | 2021-02-18 | 示自然资财〔2021〕3号 | 8640000 | 8640000 | summary revenue expenditure appropriation general-public basic three-public funds capital | item | section | 是 | 文件文本 | 2021-03-08
财务处 | 示例市测绘院2020年度单位决算 | 示例市测绘院 | subordinate | 2020 | accounts | 示例市自然资源和规划局 | 2021-09-08 | 示自然资财〔2021〕21号 | 8510000 | 8497000 | summary revenue expenditure appropriation general-public basic three-public funds capital | item | section |  | 文件文本 | 2021-09-27 无网址
财务处 | 示例市国土整治中心2021年度单位预算（新设单位） | 示例市国土整治中心 | subordinate | 2021 | budget | 示例市自然资源和规划局 | 2021-12-07 | 示自然资财〔2021〕34号 | 6120000 | 6120000 |  |  |  |  |  |
`,
);

export const ITEMS_5_7 = [
  ...SUPPLY_PLANS,
  ...LAND_SUPPLIES,
  ...RESIDENTIAL_LAND,
  ...POWER_LIST,
  ...ENFORCEMENT_DECISIONS,
  ...ENFORCEMENT_DATA,
  ...BUDGETS,
];
