import type { SampleDepartment } from './departments.ts';

/** The password of every sample account; the sample office holds no real work. */
export const SAMPLE_PASSWORD = 'Gongkai-2021';

export type SampleAccount = {
  username: string;
  /** a function, never a person's name */
  name: string;
  department: SampleDepartment | null;
  role:
    | 'office'
    | 'department-lead'
    | 'department-staff'
    | 'leadership'
    | 'system-admin'
    | 'security-admin'
    | 'audit-admin'
    | 'assessor';
  /** shown at start and in the README: one for each role */
  shown: boolean;
};

function account(
  username: string,
  name: string,
  department: SampleDepartment | null,
  role: SampleAccount['role'],
  shown = false,
): SampleAccount {
  return { username, name, department, role, shown };
}

export const SAMPLE_ACCOUNTS: readonly SampleAccount[] = [
  account('office', '局办公室专办', '办公室', 'office', true),
  account('leader', '分管局领导', null, 'leadership', true),
  account('fagui', '法规处负责人', '法规处', 'department-lead', true),
  account('fagui2', '法规处经办人', '法规处', 'department-staff', true),
  account('sysadmin', '系统管理员', null, 'system-admin', true),
  account('secadmin', '安全管理员', null, 'security-admin', true),
  account('auditor', '审计管理员', null, 'audit-admin', true),
  account('assessor', '第三方评估员', null, 'assessor', true),
  account('bangong', '办公室负责人', '办公室', 'department-lead'),
  account('guihua', '规划处负责人', '规划处', 'department-lead'),
  account('gengbao', '耕保处负责人', '耕保处', 'department-lead'),
  account('gengbao2', '耕保处经办人', '耕保处', 'department-staff'),
  account('yongtu', '用途管制处负责人', '用途管制处', 'department-lead'),
  account('liyong', '利用处负责人', '利用处', 'department-lead'),
  account('quanyi', '权益处负责人', '权益处', 'department-lead'),
  account('quequan', '确权处负责人', '确权处', 'department-lead'),
  account('kuangchan', '矿产处负责人', '矿产处', 'department-lead'),
  account('cehui', '测绘处负责人', '测绘处', 'department-lead'),
  account('xiufu', '修复处负责人', '修复处', 'department-lead'),
  account('zhifa', '执法处负责人', '执法处', 'department-lead'),
  account('caiwu', '财务处负责人', '财务处', 'department-lead'),
  account('renjiao', '人教处负责人', '人教处', 'department-lead'),
  account('xinxi', '信息中心负责人', '信息中心', 'department-lead'),
  account('xinxi2', '信息中心经办人', '信息中心', 'department-staff'),
  account('dengji', '登记中心负责人', '登记中心', 'department-lead'),
  // Who drafts cannot review: these departments have reviews in the program.
  account('bangong2', '办公室经办人', '办公室', 'department-staff'),
  account('quequan2', '确权处经办人', '确权处', 'department-staff'),
  account('zhifa2', '执法处经办人', '执法处', 'department-staff'),
  account('dengji2', '登记中心经办人', '登记中心', 'department-staff'),
];
