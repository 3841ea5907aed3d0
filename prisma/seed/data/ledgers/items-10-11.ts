import { sheet } from './sheet.ts';

/** Item 10: the site's columns; two have gone stale, one is empty. */
const PLATFORM_COLUMNS = sheet(
  'platform-column',
  `
处室 | site | name | address | filingNumber | integration | frequency | lastUpdatedOn | entries | isEmpty | checkedOn | attachments | note
信息中心 | 门户网站 | 通知公告 | https://zrzy.example.com/tzgg/ | 示ICP备00000001号 | integrated | weekly | 2021-12-17 | 412 | 否 | 2021-12-17 | |
信息中心 | 门户网站 | 工作动态 | https://zrzy.example.com/gzdt/ | 示ICP备00000001号 | integrated | fortnightly | 2021-12-16 | 968 | 否 | 2021-12-17 | |
利用处 | 门户网站 | 土地出让公告 | https://zrzy.example.com/tdcr/ | 示ICP备00000001号 | integrated | monthly | 2021-12-13 | 236 | 否 | 2021-12-17 | |
法规处 | 门户网站 | 规范性文件 | https://zrzy.example.com/gfxwj/ | 示ICP备00000001号 | integrated | half-yearly | 2021-11-12 | 57 | 否 | 2021-12-17 | |
法规处 | 门户网站 | 政策解读 | https://zrzy.example.com/zcjd/ | 示ICP备00000001号 | integrated | monthly | 2021-12-08 | 88 | 否 | 2021-12-17 | |
执法处 | 门户网站 | 行政执法公示 | https://zrzy.example.com/zfgs/ | 示ICP备00000001号 | integrated | monthly | 2021-12-02 | 143 | 否 | 2021-12-17 | |
耕保处 | 门户网站 | 征地信息 | https://zrzy.example.com/zdxx/ | 示ICP备00000001号 | integrated | monthly | 2021-12-10 | 174 | 否 | 2021-12-17 | |
修复处 | 门户网站 | 生态修复 | https://zrzy.example.com/stxf/ | 示ICP备00000001号 | integrated | quarterly | 2021-07-06 | 21 | 否 | 2021-12-17 | 栏目截图 | 逾期未更新，已发提醒
测绘处 | 地理信息公共服务平台 | 标准地图 | https://map.example.com/bzdt/ | 示ICP备00000002号 | under-way | yearly | 2021-08-27 | 36 | 否 | 2021-12-17 | |
登记中心 | 不动产登记网 | 办事指南 | https://bdc.example.com/bszn/ | 示ICP备00000003号 | under-way | quarterly | 2021-10-28 | 64 | 否 | 2021-12-17 | |
登记中心 | 不动产登记网 | 办件公告 | https://bdc.example.com/bjgg/ | 示ICP备00000003号 | under-way | weekly | 2021-11-26 | 1870 | 否 | 2021-12-17 | 栏目截图 | 接口迁移后停更
信息中心 | 手机客户端 | 互动问答 | | | apart | monthly | | 0 | 是 | 2021-12-17 | 栏目截图 | 客户端改版已取消，待下线
`,
);

/** Item 10: error reports on the government site. */
const SITE_ERRORS = sheet(
  'site-error',
  `
处室 | code | receivedOn | page | kind | description | isTrue | mendedOn | repliedOn | reply | attachments
信息中心 | ZC-2021-03 | 2021-02-22 | https://zrzy.example.com/lxwm/ | outdated | 联系我们页面电话仍是旧号码 | confirmed | 2021-02-23 | 2021-02-24 | 已更新，感谢指正。 |
信息中心 | ZC-2021-07 | 2021-04-14 | https://zrzy.example.com/gzdt/1.html | wording | “截止”误作“截至” | confirmed | 2021-04-15 | 2021-04-15 | 已改正。 |
利用处 | ZC-2021-11 | 2021-06-09 | https://zrzy.example.com/tdcr/12.html | link | 附件链接失效 | confirmed | 2021-06-10 | 2021-06-15 | 附件已重新上传。 |
信息中心 | ZC-2021-15 | 2021-08-03 | https://zrzy.example.com/ | unavailable | 首页打不开 | unfounded | | 2021-08-04 | 经测试访问正常，可能为网络原因。 |
登记中心 | ZC-2021-19 | 2021-09-27 | https://bdc.example.com/bszn/ | outdated | 办事指南仍列已取消的材料 | confirmed | 2021-10-08 | 2021-10-12 | 已更新指南。 |
测绘处 | ZC-2021-22 | 2021-11-15 | https://map.example.com/bzdt/ | link | 标准地图下载链接无效 | confirmed | 2021-11-16 | 2021-11-18 | 链接已修复。 |
信息中心 | ZC-2021-24 | 2021-12-08 | https://zrzy.example.com/stxf/ | outdated | 生态修复栏目半年没有更新 | confirmed | | 2021-12-10 | 已转相关处室更新。 |
登记中心 | ZC-2021-25 | 2021-12-13 | https://bdc.example.com/bjgg/ | other | 办件公告无法翻页 | confirmed | | | | 栏目截图
信息中心 | ZC-2021-26 | 2021-12-17 | https://zrzy.example.com/zcjd/ | wording | 解读标题多一个字 | | | | |
`,
);

/** Item 10: what was exchanged with the city's platforms. */
const DATA_SHARING = sheet(
  'data-sharing',
  `
处室 | system | dataset | direction | startedAt | endedAt | entries | result | handling | attachments
信息中心 | 市政府信息公开平台 | 公开目录 | out | 2021-10-11T02:00 | 2021-10-11T02:06 | 128 | done | |
信息中心 | 市政府信息公开平台 | 公开目录 | out | 2021-11-08T02:00 | 2021-11-08T02:09 | 143 | partly | 3 条文号为空，补录后于次日补推 | 文件文本
信息中心 | 市政府信息公开平台 | 公开目录 | out | 2021-12-06T02:00 | 2021-12-06T02:05 | 151 | done | |
登记中心 | 市数据共享交换平台 | 不动产登记结果 | out | 2021-11-22T01:30 | 2021-11-22T01:58 | 4120 | done | |
登记中心 | 市数据共享交换平台 | 不动产登记结果 | out | 2021-12-13T01:30 | 2021-12-13T01:31 | 0 | failed | 证书过期，已更换并重推 | 文件文本
测绘处 | 省地理信息平台 | 标准地图服务 | in | 2021-11-29T03:00 | 2021-11-29T03:20 | 36 | done | |
信息中心 | 市政策问答平台 | 政策问答 | out | 2021-11-19T10:00 | 2021-11-19T10:01 | 6 | done | |
信息中心 | 市政策问答平台 | 政策问答 | out | 2021-12-10T10:00 | 2021-12-10T10:01 | 0 | failed | |
信息中心 | 市政府信息公开平台 | 规范性文件 | out | 2021-12-20T02:00 | | | | |
`,
);

/** Item 11: entries of the standard catalogue for counties and townships. */
const STANDARD_ITEMS = sheet(
  'standard-item',
  `
处室 | 标识 | code | topLevel | secondLevel | content | basis | timeLimit | responsible | channels | audience | method | levels | @main
办公室 | std-prenotice | ZD-01 | 征地管理 | 征地预公告 | 征收范围、土地现状、征收目的、开展土地现状调查的安排 | 土地管理法实施条例第二十六条 | 不少于 10 个工作日 | 县级人民政府 | site board | everyone | proactive | county township | 2021-11-26
办公室 | std-plan | ZD-02 | 征地管理 | 征地补偿安置方案公告 | 征收范围、土地现状、征收目的、补偿方式和标准、安置对象、安置方式、社会保障 | 土地管理法第四十七条 | 不少于 30 日 | 县级人民政府 | site board at-site | everyone | proactive | county township | 2021-11-26
办公室 | std-approval | ZD-03 | 征地管理 | 征地批准文件 | 批准文件、征收土地公告 | 土地管理法实施条例第三十一条 | 收到批准文件之日起 15 个工作日 | 县级人民政府 | site board | everyone | proactive | county township | 2021-11-26
办公室 | std-supply | GD-01 | 国有建设用地供应 | 出让公告 | 宗地位置、面积、用途、年限、出让条件、竞买要求 | 招标拍卖挂牌出让国有建设用地使用权规定第九条 | 开始前 20 日 | 县级自然资源主管部门 | site new-media | everyone | proactive | county | 2021-11-26
办公室 | std-homestead | ZJ-01 | 农村宅基地 | 宅基地审批结果 | 申请人、地块位置、面积、审批结果 | 土地管理法第六十二条 | 20 个工作日 | 乡镇人民政府 | board hall | group | proactive | township | 2021-11-26
办公室 | std-register | DJ-01 | 不动产登记 | 登记办事指南 | 事项、材料、流程、时限、收费 | 不动产登记暂行条例第十五条 | 20 个工作日 | 不动产登记机构 | site hall | everyone | proactive | county township | 2021-11-26
办公室 | std-hazard | DZ-01 | 地质灾害防治 | 地质灾害隐患点和防灾责任人 | 隐患点位置、类型、责任人、联系电话、避险路线 | 地质灾害防治条例第十四条 | | 县级自然资源主管部门 | site board | everyone | proactive | county township | 2021-11-26
办公室 | std-detail | GH-01 | 规划管理 | 乡镇国土空间规划批后公布 | 规划文本、图件、批准文件 | 城乡规划法第八条 | 20 个工作日 | 乡镇人民政府 | site | everyone | proactive | township | 待复审
`,
);

/** Item 11: what counties and townships made of it, as inspected in December. */
const STANDARD_IMPLEMENTATIONS = sheet(
  'standard-implementation',
  `
处室 | entry | entryName | county | township | level | checkedOn | finding | missing | mendedOn | @main
耕保处 | std-prenotice | 征地预公告 | 青禾区 | | county | 2021-12-07 | whole | | | 2021-12-01
耕保处 | std-plan | 征地补偿安置方案公告 | 青禾区 | | county | 2021-12-07 | whole | | | 2021-12-01
耕保处 | std-approval | 征地批准文件 | 澜溪区 | | county | 2021-12-07 | lacking | 未附批准文件扫描件 | 2021-12-14 | 2021-12-01
耕保处 | std-plan | 征地补偿安置方案公告 | 澜溪区 | 石渡镇 | township | 2021-12-08 | lacking | 未载明社会保障费用 | | 2021-12-02
利用处 | std-supply | 出让公告 | 青禾区 | | county | 2021-12-07 | whole | | | 2021-12-03
利用处 | std-supply | 出让公告 | 云岫县 | | county | 2021-12-09 | absent | | |
确权处 | std-register | 登记办事指南 | 云岫县 | 城关镇 | township | 2021-12-09 | whole | | | 2021-12-03
确权处 | std-register | 登记办事指南 | 青禾区 | 双柳镇 | township | 2021-12-08 | lacking | 收费标准缺失 | 2021-12-15 | 2021-12-03
耕保处 | std-homestead | 宅基地审批结果 | 云岫县 | 柏山镇 | township | | | | |
修复处 | std-hazard | 地质灾害隐患点和防灾责任人 | 云岫县 | 柏山镇 | township | 2021-12-09 | absent | | |
`,
);

export const ITEMS_10_11 = [
  ...PLATFORM_COLUMNS,
  ...SITE_ERRORS,
  ...DATA_SHARING,
  ...STANDARD_ITEMS,
  ...STANDARD_IMPLEMENTATIONS,
];
