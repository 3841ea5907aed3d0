-- The third party (第三方评估员) is a role of its own.
ALTER TABLE "RoleGrant" DROP CONSTRAINT "RoleGrant_role_known";
ALTER TABLE "RoleGrant" ADD CONSTRAINT "RoleGrant_role_known" CHECK ("role" IN ('office', 'department-lead', 'department-staff', 'leadership', 'system-admin', 'security-admin', 'audit-admin', 'assessor'));
