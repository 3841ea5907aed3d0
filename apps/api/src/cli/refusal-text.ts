import type { ErrorDetails } from '@gongkai/services/core';

const TEXTS: Readonly<Record<string, string>> = {
  'username-taken': '登录名 {username} 已被使用。The user name {username} is taken.',
  'username-malformed':
    '登录名须以字母开头,3–30 个小写字母、数字、点、连字符或下划线。A user name has 3–30 of a–z, 0–9, . - _ and begins with a letter.',
  'account-not-found': '没有这个账号。There is no such account.',
  'department-not-found': '没有这个处室,或已归档。There is no such department, or it is archived.',
  'password-too-short': '密码至少 {min} 个字符。The password needs {min} characters or more.',
  'password-too-long': '密码最多 {max} 字节。The password may have {max} bytes at most.',
  'password-too-simple':
    '密码须含大写、小写、数字、符号中的 {needed} 类。The password needs {needed} of: upper case, lower case, digits, other.',
  'password-contains-username': '密码不能包含登录名。The password must not contain the user name.',
  'password-common': '密码过于常见。The password is too common.',
  'role-exclusive':
    '角色 {role} 与已有的 {held} 互斥(三员分立)。The roles {role} and {held} exclude each other.',
  'role-needs-department': '角色 {role} 须有所属处室。The role {role} needs a department.',
  'role-already-held': '已有角色 {role}。The role {role} is held already.',
  'plan-file-empty': '文件没有内容。The file is empty.',
  'plan-file-too-large': '文件过大(上限 {limit} 字节)。The file is too large (limit {limit} bytes).',
  'plan-file-type':
    '不支持的文件类型;请用 .docx、.txt、.md 或 .html。Unsupported file type; use .docx, .txt, .md or .html.',
  'plan-file-encoding':
    '无法识别文字编码;请另存为 UTF-8。The text encoding is not known; save the file as UTF-8.',
  'docx-broken': '.docx 文件已损坏;请用 Word 重新保存。The .docx file is broken; save it again in Word.',
  'docx-old-or-locked':
    '这是旧版 .doc 文件,或加了打开密码;请用 Word 或 WPS 去掉密码,另存为 .docx。This is an old .doc file, or locked with a password; remove the password in Word or WPS and save it as .docx.',
  'docx-expands-too-far': '.docx 文件解压后过大,已拒绝。The .docx file expands too far and is refused.',
  'plan-without-items':
    '没有找到工作事项:应有“一、”“(一)”“1.”等编号。No work items were found: numbering such as 一、(一) 1. is expected.',
  'evaluation-report-early':
    '结果尚未公示,也不在核查中,还没有可写的结果。The result is not announced and not being verified: there is nothing to report yet.',
  'annual-report-too-early':
    '年度报告格式自 {first} 年度起适用,没有 {year} 年度的。The form is for years from {first} on; there is none for {year}.',
  'annual-report-year-ahead': '年度 {year} 尚未开始。The year {year} has not begun.',
  'rule-unknown': '没有期限规则 {key};用 --list 查看。There is no limit {key}; see --list.',
  'rule-variant-unknown':
    '{key} 没有程序“{variant}”;可用:{known}。{key} has no variant {variant}; known: {known}.',
  'rule-not-in-force':
    '{on} 没有施行中的 {rule},已知最早版本自 {from} 起施行;用 --list 查看。No version of {rule} was in force on {on}; the first one known is in force from {from}. See --list.',
  'day-invalid':
    '“{from}”不是有效日期;应为 YYYY-MM-DD,按小时计算的为 YYYY-MM-DDTHH:mm(北京时间)。“{from}” is no date; YYYY-MM-DD is expected, or YYYY-MM-DDTHH:mm (Beijing time) for limits in hours.',
  'day-needed': '{key} 按日计算,须给出日期而不是时刻。{key} is counted in days: give a day, not an hour.',
  'time-needed':
    '{key} 按小时计算,须给出时刻 YYYY-MM-DDTHH:mm(北京时间)。{key} is counted in hours: give YYYY-MM-DDTHH:mm (Beijing time).',
  'year-out-of-range':
    '{from} 不在可计算的年份({first}–{last})内。{from} is outside the years that can be computed ({first}–{last}).',
  'count-invalid':
    '数量须为 0 至 {max} 的整数,含本月此前的数量。Counts are whole numbers from 0 to {max}, earlier ones included.',
  'earlier-only-by-item':
    '--earlier 只用于按件计收;按量计收以每件申请单独计算。--earlier is for --by item; pages are counted for each request.',
};

/** A refusal code of the domain in words for the terminal, both languages. */
export function refusalText(code: string, details: ErrorDetails = {}): string {
  const figures = Object.keys(details).length === 0 ? '' : ` ${JSON.stringify(details)}`;
  const text = TEXTS[code] ?? `${code}${figures}`;
  return text.replaceAll(/\{(\w+)\}/gu, (_, key: string) => String(details[key] ?? ''));
}
