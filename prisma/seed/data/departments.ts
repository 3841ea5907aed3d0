/** The sample bureau's departments, as such a bureau really has them; the short name is the key everywhere below. */
export const SAMPLE_DEPARTMENTS = [
  { name: '办公室', shortName: '办公室', kind: 'office' },
  { name: '政策法规处', shortName: '法规处', kind: 'division' },
  { name: '国土空间规划处', shortName: '规划处', kind: 'division' },
  { name: '耕地保护监督处', shortName: '耕保处', kind: 'division' },
  { name: '国土空间用途管制处', shortName: '用途管制处', kind: 'division' },
  { name: '自然资源开发利用处', shortName: '利用处', kind: 'division' },
  { name: '自然资源所有者权益处', shortName: '权益处', kind: 'division' },
  { name: '自然资源调查确权登记处', shortName: '确权处', kind: 'division' },
  { name: '矿产资源管理处', shortName: '矿产处', kind: 'division' },
  { name: '测绘地理信息管理处', shortName: '测绘处', kind: 'division' },
  { name: '国土空间生态修复处', shortName: '修复处', kind: 'division' },
  { name: '执法监督处', shortName: '执法处', kind: 'division' },
  { name: '财务与资金运用处', shortName: '财务处', kind: 'division' },
  { name: '人事教育处', shortName: '人教处', kind: 'division' },
  { name: '信息中心', shortName: '信息中心', kind: 'unit' },
  { name: '不动产登记中心', shortName: '登记中心', kind: 'unit' },
] as const;

export type SampleDepartment = (typeof SAMPLE_DEPARTMENTS)[number]['shortName'];
