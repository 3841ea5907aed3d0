-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "username" TEXT NOT NULL,
    "displayUsername" TEXT,
    "twoFactorEnabled" BOOLEAN NOT NULL DEFAULT false,
    "organisationId" UUID NOT NULL,
    "departmentId" UUID,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "mustChangePassword" BOOLEAN NOT NULL DEFAULT true,
    "passwordChangedAt" TIMESTAMPTZ(3),
    "failedSignIns" INTEGER NOT NULL DEFAULT 0,
    "lockedUntil" TIMESTAMPTZ(3),
    "locale" TEXT NOT NULL DEFAULT 'zh-CN',

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RoleGrant" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "grantedById" UUID,
    "grantedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "RoleGrant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "token" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ipAddress" TEXT,
    "userAgent" TEXT,
    "userId" UUID NOT NULL,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Account" (
    "id" UUID NOT NULL,
    "accountId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "accessToken" TEXT,
    "refreshToken" TEXT,
    "idToken" TEXT,
    "accessTokenExpiresAt" TIMESTAMPTZ(3),
    "refreshTokenExpiresAt" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Verification" (
    "id" UUID NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TwoFactor" (
    "id" UUID NOT NULL,
    "secret" TEXT NOT NULL,
    "backupCodes" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "verified" BOOLEAN NOT NULL DEFAULT true,
    "failedVerificationCount" INTEGER NOT NULL DEFAULT 0,
    "lockedUntil" TIMESTAMPTZ(3),

    CONSTRAINT "TwoFactor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Notification" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "params" JSONB NOT NULL DEFAULT '{}',
    "link" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "readAt" TIMESTAMPTZ(3),

    CONSTRAINT "Notification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SavedView" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "screen" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "search" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SavedView_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "seq" BIGSERIAL NOT NULL,
    "organisationId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "on" DATE NOT NULL,
    "actorId" UUID,
    "actorName" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subjectType" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "parentId" UUID,
    "before" JSONB,
    "after" JSONB,
    "reason" TEXT,
    "prevHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "IndicatorSystem" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "status" TEXT NOT NULL DEFAULT 'draft',
    "definition" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "IndicatorSystem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EvaluationSnapshot" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "systemId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "asOf" DATE NOT NULL,
    "facts" JSONB NOT NULL,
    "result" JSONB NOT NULL,
    "sha256" TEXT NOT NULL,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "EvaluationSnapshot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Organisation" (
    "id" UUID NOT NULL,
    "parentId" UUID,
    "name" TEXT NOT NULL,
    "settings" JSONB NOT NULL DEFAULT '{}',
    "sampleToday" DATE,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Department" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "shortName" TEXT NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'division',
    "position" INTEGER NOT NULL,
    "archivedOn" DATE,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Department_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CalendarYear" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "sourceDocument" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CalendarYear_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CalendarDay" (
    "yearId" UUID NOT NULL,
    "on" DATE NOT NULL,
    "isWorkday" BOOLEAN NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "CalendarDay_pkey" PRIMARY KEY ("yearId","on")
);

-- CreateTable
CREATE TABLE "Plan" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "title" TEXT,
    "documentNumber" TEXT,
    "indexNumber" TEXT,
    "issuer" TEXT,
    "issuedOn" DATE,
    "sourceText" TEXT NOT NULL,
    "sourceName" TEXT,
    "sourceSha256" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'draft',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlanSection" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "number" INTEGER,
    "heading" TEXT,
    "position" INTEGER NOT NULL,
    "anchorStart" INTEGER NOT NULL,
    "anchorEnd" INTEGER NOT NULL,

    CONSTRAINT "PlanSection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlanItem" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "sectionId" UUID NOT NULL,
    "parentId" UUID,
    "number" INTEGER NOT NULL,
    "heading" TEXT,
    "body" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "anchorStart" INTEGER NOT NULL,
    "anchorEnd" INTEGER NOT NULL,
    "responsibility" JSONB NOT NULL DEFAULT '[]',
    "timeNotes" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "PlanItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Suggestion" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "anchorStart" INTEGER NOT NULL,
    "anchorEnd" INTEGER NOT NULL,
    "deadlineKind" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',

    CONSTRAINT "Suggestion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Task" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "deliverable" TEXT NOT NULL DEFAULT '',
    "weight" INTEGER NOT NULL DEFAULT 100,
    "deadlineKind" TEXT NOT NULL,
    "dueOn" DATE,
    "originalDueOn" DATE,
    "startsOn" DATE,
    "cycle" TEXT,
    "eventName" TEXT,
    "limitAmount" INTEGER,
    "limitUnit" TEXT,
    "anchorStart" INTEGER NOT NULL,
    "anchorEnd" INTEGER NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'draft',
    "issuedOn" DATE,
    "closedOn" DATE,
    "cancelReason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Assignment" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "taskId" UUID NOT NULL,
    "departmentId" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "required" BOOLEAN NOT NULL DEFAULT true,
    "ownerId" UUID,
    "status" TEXT NOT NULL DEFAULT 'awaiting-receipt',
    "percent" INTEGER NOT NULL DEFAULT 0,
    "receivedOn" DATE,
    "receivedById" UUID,
    "submittedOn" DATE,
    "verifiedOn" DATE,
    "verifiedById" UUID,
    "returnReason" TEXT,
    "returnCount" INTEGER NOT NULL DEFAULT 0,
    "lastReportOn" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TrajectoryPoint" (
    "taskId" UUID NOT NULL,
    "on" DATE NOT NULL,
    "percent" INTEGER NOT NULL,

    CONSTRAINT "TrajectoryPoint_pkey" PRIMARY KEY ("taskId","on")
);

-- CreateTable
CREATE TABLE "Checkpoint" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "taskId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "startsOn" DATE NOT NULL,
    "dueOn" DATE NOT NULL,
    "dueState" TEXT NOT NULL DEFAULT 'official',
    "doneOn" DATE,
    "doneReportId" UUID,

    CONSTRAINT "Checkpoint_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProgressReport" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "taskId" UUID NOT NULL,
    "assignmentId" UUID NOT NULL,
    "reportedById" UUID,
    "reportedByName" TEXT NOT NULL,
    "reportedOn" DATE NOT NULL,
    "reportedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "percentBefore" INTEGER NOT NULL,
    "percent" INTEGER NOT NULL,
    "statement" TEXT NOT NULL,
    "clientKey" TEXT,

    CONSTRAINT "ProgressReport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Evidence" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "url" TEXT,
    "fileId" UUID,

    CONSTRAINT "Evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StoredFile" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "mime" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "uploadedById" UUID,
    "uploadedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "StoredFile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Extension" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "taskId" UUID NOT NULL,
    "departmentId" UUID NOT NULL,
    "requestedById" UUID,
    "requestedOn" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "fromDueOn" DATE NOT NULL,
    "toDueOn" DATE NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'pending',
    "decidedById" UUID,
    "decidedOn" DATE,
    "decisionNote" TEXT,

    CONSTRAINT "Extension_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TrainingPlan" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "plannedSessions" INTEGER NOT NULL,
    "goal" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "TrainingPlan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TrainingSession" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "trainingPlanId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "mode" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'planned',
    "plannedOn" DATE NOT NULL,
    "heldOn" DATE,
    "trainer" TEXT NOT NULL DEFAULT '',
    "venue" TEXT NOT NULL DEFAULT '',
    "topics" TEXT[],
    "minutes" INTEGER NOT NULL DEFAULT 0,
    "note" TEXT NOT NULL DEFAULT '',
    "hostDepartmentId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "TrainingSession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TrainingAttendance" (
    "sessionId" UUID NOT NULL,
    "departmentId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "expected" INTEGER NOT NULL,
    "actual" INTEGER,

    CONSTRAINT "TrainingAttendance_pkey" PRIMARY KEY ("sessionId","departmentId")
);

-- CreateTable
CREATE TABLE "TrainingMaterial" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "fileId" UUID NOT NULL,

    CONSTRAINT "TrainingMaterial_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE UNIQUE INDEX "User_username_key" ON "User"("username");

-- CreateIndex
CREATE INDEX "User_organisationId_departmentId_idx" ON "User"("organisationId", "departmentId");

-- CreateIndex
CREATE INDEX "RoleGrant_organisationId_role_idx" ON "RoleGrant"("organisationId", "role");

-- CreateIndex
CREATE INDEX "RoleGrant_userId_idx" ON "RoleGrant"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Session_token_key" ON "Session"("token");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "Account_userId_idx" ON "Account"("userId");

-- CreateIndex
CREATE INDEX "Verification_identifier_idx" ON "Verification"("identifier");

-- CreateIndex
CREATE INDEX "TwoFactor_secret_idx" ON "TwoFactor"("secret");

-- CreateIndex
CREATE INDEX "TwoFactor_userId_idx" ON "TwoFactor"("userId");

-- CreateIndex
CREATE INDEX "Notification_userId_readAt_createdAt_idx" ON "Notification"("userId", "readAt", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "SavedView_userId_screen_name_key" ON "SavedView"("userId", "screen", "name");

-- CreateIndex
CREATE INDEX "AuditEntry_organisationId_seq_idx" ON "AuditEntry"("organisationId", "seq");

-- CreateIndex
CREATE INDEX "AuditEntry_subjectId_seq_idx" ON "AuditEntry"("subjectId", "seq");

-- CreateIndex
CREATE INDEX "AuditEntry_parentId_seq_idx" ON "AuditEntry"("parentId", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "IndicatorSystem_organisationId_name_version_key" ON "IndicatorSystem"("organisationId", "name", "version");

-- CreateIndex
CREATE INDEX "EvaluationSnapshot_organisationId_asOf_idx" ON "EvaluationSnapshot"("organisationId", "asOf");

-- CreateIndex
CREATE UNIQUE INDEX "EvaluationSnapshot_planId_number_key" ON "EvaluationSnapshot"("planId", "number");

-- CreateIndex
CREATE INDEX "Organisation_parentId_idx" ON "Organisation"("parentId");

-- CreateIndex
CREATE INDEX "Department_organisationId_position_idx" ON "Department"("organisationId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Department_organisationId_name_key" ON "Department"("organisationId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "CalendarYear_organisationId_year_key" ON "CalendarYear"("organisationId", "year");

-- CreateIndex
CREATE INDEX "Plan_organisationId_year_idx" ON "Plan"("organisationId", "year");

-- CreateIndex
CREATE UNIQUE INDEX "Plan_organisationId_year_sourceSha256_key" ON "Plan"("organisationId", "year", "sourceSha256");

-- CreateIndex
CREATE UNIQUE INDEX "PlanSection_planId_position_key" ON "PlanSection"("planId", "position");

-- CreateIndex
CREATE INDEX "PlanItem_sectionId_idx" ON "PlanItem"("sectionId");

-- CreateIndex
CREATE UNIQUE INDEX "PlanItem_planId_position_key" ON "PlanItem"("planId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Suggestion_itemId_position_key" ON "Suggestion"("itemId", "position");

-- CreateIndex
CREATE INDEX "Task_organisationId_status_dueOn_idx" ON "Task"("organisationId", "status", "dueOn");

-- CreateIndex
CREATE INDEX "Task_itemId_idx" ON "Task"("itemId");

-- CreateIndex
CREATE UNIQUE INDEX "Task_planId_number_key" ON "Task"("planId", "number");

-- CreateIndex
CREATE INDEX "Assignment_organisationId_departmentId_status_idx" ON "Assignment"("organisationId", "departmentId", "status");

-- CreateIndex
CREATE UNIQUE INDEX "Assignment_taskId_departmentId_key" ON "Assignment"("taskId", "departmentId");

-- CreateIndex
CREATE INDEX "Checkpoint_taskId_dueOn_idx" ON "Checkpoint"("taskId", "dueOn");

-- CreateIndex
CREATE INDEX "Checkpoint_organisationId_dueOn_idx" ON "Checkpoint"("organisationId", "dueOn");

-- CreateIndex
CREATE INDEX "ProgressReport_taskId_reportedAt_idx" ON "ProgressReport"("taskId", "reportedAt");

-- CreateIndex
CREATE UNIQUE INDEX "ProgressReport_organisationId_clientKey_key" ON "ProgressReport"("organisationId", "clientKey");

-- CreateIndex
CREATE INDEX "Evidence_reportId_idx" ON "Evidence"("reportId");

-- CreateIndex
CREATE INDEX "StoredFile_organisationId_sha256_idx" ON "StoredFile"("organisationId", "sha256");

-- CreateIndex
CREATE INDEX "Extension_organisationId_status_idx" ON "Extension"("organisationId", "status");

-- CreateIndex
CREATE INDEX "Extension_taskId_idx" ON "Extension"("taskId");

-- CreateIndex
CREATE UNIQUE INDEX "TrainingPlan_organisationId_year_key" ON "TrainingPlan"("organisationId", "year");

-- CreateIndex
CREATE INDEX "TrainingSession_organisationId_plannedOn_idx" ON "TrainingSession"("organisationId", "plannedOn");

-- CreateIndex
CREATE INDEX "TrainingMaterial_sessionId_idx" ON "TrainingMaterial"("sessionId");

-- AddForeignKey
ALTER TABLE "User" ADD CONSTRAINT "User_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "User" ADD CONSTRAINT "User_departmentId_fkey" FOREIGN KEY ("departmentId") REFERENCES "Department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleGrant" ADD CONSTRAINT "RoleGrant_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TwoFactor" ADD CONSTRAINT "TwoFactor_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SavedView" ADD CONSTRAINT "SavedView_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvaluationSnapshot" ADD CONSTRAINT "EvaluationSnapshot_systemId_fkey" FOREIGN KEY ("systemId") REFERENCES "IndicatorSystem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Organisation" ADD CONSTRAINT "Organisation_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Department" ADD CONSTRAINT "Department_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CalendarYear" ADD CONSTRAINT "CalendarYear_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CalendarDay" ADD CONSTRAINT "CalendarDay_yearId_fkey" FOREIGN KEY ("yearId") REFERENCES "CalendarYear"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Plan" ADD CONSTRAINT "Plan_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanSection" ADD CONSTRAINT "PlanSection_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanItem" ADD CONSTRAINT "PlanItem_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanItem" ADD CONSTRAINT "PlanItem_sectionId_fkey" FOREIGN KEY ("sectionId") REFERENCES "PlanSection"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanItem" ADD CONSTRAINT "PlanItem_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "PlanItem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Suggestion" ADD CONSTRAINT "Suggestion_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "PlanItem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Task" ADD CONSTRAINT "Task_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Task" ADD CONSTRAINT "Task_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "PlanItem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "Task"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_departmentId_fkey" FOREIGN KEY ("departmentId") REFERENCES "Department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TrajectoryPoint" ADD CONSTRAINT "TrajectoryPoint_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "Task"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Checkpoint" ADD CONSTRAINT "Checkpoint_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "Task"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgressReport" ADD CONSTRAINT "ProgressReport_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "Task"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgressReport" ADD CONSTRAINT "ProgressReport_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "ProgressReport"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "StoredFile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Extension" ADD CONSTRAINT "Extension_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "Task"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TrainingSession" ADD CONSTRAINT "TrainingSession_trainingPlanId_fkey" FOREIGN KEY ("trainingPlanId") REFERENCES "TrainingPlan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TrainingAttendance" ADD CONSTRAINT "TrainingAttendance_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "TrainingSession"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TrainingAttendance" ADD CONSTRAINT "TrainingAttendance_departmentId_fkey" FOREIGN KEY ("departmentId") REFERENCES "Department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TrainingMaterial" ADD CONSTRAINT "TrainingMaterial_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "TrainingSession"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TrainingMaterial" ADD CONSTRAINT "TrainingMaterial_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "StoredFile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema cannot say: value ranges, closed vocabularies, and an audit trail that only grows.

ALTER TABLE "Department" ADD CONSTRAINT "Department_kind_known" CHECK ("kind" IN ('office', 'division', 'unit'));
ALTER TABLE "CalendarYear" ADD CONSTRAINT "CalendarYear_state_known" CHECK ("state" IN ('official', 'assumed'));
ALTER TABLE "User" ADD CONSTRAINT "User_locale_known" CHECK ("locale" IN ('zh-CN', 'en'));
ALTER TABLE "RoleGrant" ADD CONSTRAINT "RoleGrant_role_known" CHECK ("role" IN ('office', 'department-lead', 'department-staff', 'leadership', 'system-admin', 'security-admin', 'audit-admin'));
ALTER TABLE "RoleGrant" ADD CONSTRAINT "RoleGrant_not_to_oneself" CHECK ("grantedById" IS NULL OR "grantedById" <> "userId");
CREATE UNIQUE INDEX "RoleGrant_one_open_grant" ON "RoleGrant" ("userId", "role") WHERE "revokedAt" IS NULL;

ALTER TABLE "Plan" ADD CONSTRAINT "Plan_status_known" CHECK ("status" IN ('draft', 'active', 'closed'));
ALTER TABLE "Plan" ADD CONSTRAINT "Plan_year_plausible" CHECK ("year" BETWEEN 2000 AND 2200);
ALTER TABLE "PlanSection" ADD CONSTRAINT "PlanSection_anchor_ordered" CHECK (0 <= "anchorStart" AND "anchorStart" <= "anchorEnd");
ALTER TABLE "PlanItem" ADD CONSTRAINT "PlanItem_anchor_ordered" CHECK (0 <= "anchorStart" AND "anchorStart" <= "anchorEnd");
ALTER TABLE "Suggestion" ADD CONSTRAINT "Suggestion_state_known" CHECK ("state" IN ('open', 'accepted', 'dropped'));

ALTER TABLE "Task" ADD CONSTRAINT "Task_status_known" CHECK ("status" IN ('draft', 'issued', 'closed', 'cancelled'));
ALTER TABLE "Task" ADD CONSTRAINT "Task_deadlineKind_known" CHECK ("deadlineKind" IN ('dated', 'standing', 'event'));
ALTER TABLE "Task" ADD CONSTRAINT "Task_cycle_known" CHECK ("cycle" IN ('monthly', 'quarterly'));
ALTER TABLE "Task" ADD CONSTRAINT "Task_limitUnit_known" CHECK ("limitUnit" IN ('working-day', 'calendar-day'));
ALTER TABLE "Task" ADD CONSTRAINT "Task_weight_positive" CHECK ("weight" > 0);
ALTER TABLE "Task" ADD CONSTRAINT "Task_anchor_ordered" CHECK (0 <= "anchorStart" AND "anchorStart" <= "anchorEnd");
ALTER TABLE "Task" ADD CONSTRAINT "Task_issued_is_complete" CHECK (
  "status" IN ('draft', 'cancelled')
  OR ("deadlineKind" = 'dated' AND "dueOn" IS NOT NULL AND "originalDueOn" IS NOT NULL)
  OR ("deadlineKind" = 'standing' AND "cycle" IS NOT NULL)
  OR ("deadlineKind" = 'event' AND "eventName" IS NOT NULL AND "limitAmount" > 0 AND "limitUnit" IS NOT NULL)
);
ALTER TABLE "Task" ADD CONSTRAINT "Task_cancelled_has_reason" CHECK ("status" <> 'cancelled' OR "cancelReason" IS NOT NULL);
ALTER TABLE "Task" ADD CONSTRAINT "Task_closed_has_day" CHECK ("status" <> 'closed' OR "closedOn" IS NOT NULL);

ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_role_known" CHECK ("role" IN ('lead', 'support'));
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_status_known" CHECK ("status" IN ('awaiting-receipt', 'in-progress', 'submitted', 'returned', 'verified'));
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_percent_range" CHECK ("percent" BETWEEN 0 AND 100);
CREATE UNIQUE INDEX "Assignment_one_lead" ON "Assignment" ("taskId") WHERE "role" = 'lead';
ALTER TABLE "TrajectoryPoint" ADD CONSTRAINT "TrajectoryPoint_percent_range" CHECK ("percent" BETWEEN 0 AND 100);
ALTER TABLE "Checkpoint" ADD CONSTRAINT "Checkpoint_kind_known" CHECK ("kind" IN ('period', 'occurrence'));
ALTER TABLE "Checkpoint" ADD CONSTRAINT "Checkpoint_dueState_known" CHECK ("dueState" IN ('official', 'assumed'));
ALTER TABLE "ProgressReport" ADD CONSTRAINT "ProgressReport_percent_range" CHECK ("percent" BETWEEN 0 AND 100 AND "percentBefore" BETWEEN 0 AND 100);
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_kind_known" CHECK ("kind" IN ('file', 'link', 'screenshot', 'document-number'));
ALTER TABLE "Extension" ADD CONSTRAINT "Extension_status_known" CHECK ("status" IN ('pending', 'granted', 'refused'));
ALTER TABLE "Extension" ADD CONSTRAINT "Extension_later" CHECK ("toDueOn" > "fromDueOn");
CREATE UNIQUE INDEX "Extension_one_pending" ON "Extension" ("taskId") WHERE "status" = 'pending';

ALTER TABLE "TrainingSession" ADD CONSTRAINT "TrainingSession_mode_known" CHECK ("mode" IN ('inviting', 'going-out'));
ALTER TABLE "TrainingSession" ADD CONSTRAINT "TrainingSession_status_known" CHECK ("status" IN ('planned', 'held', 'cancelled'));
ALTER TABLE "TrainingSession" ADD CONSTRAINT "TrainingSession_held_has_day" CHECK ("status" <> 'held' OR "heldOn" IS NOT NULL);
ALTER TABLE "TrainingAttendance" ADD CONSTRAINT "TrainingAttendance_counts" CHECK ("expected" >= 0 AND ("actual" IS NULL OR "actual" >= 0));
ALTER TABLE "IndicatorSystem" ADD CONSTRAINT "IndicatorSystem_status_known" CHECK ("status" IN ('draft', 'published'));

CREATE FUNCTION gongkai_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP;
END $$;
CREATE TRIGGER "AuditEntry_append_only" BEFORE UPDATE OR DELETE ON "AuditEntry"
  FOR EACH ROW EXECUTE FUNCTION gongkai_refuse_change();
CREATE TRIGGER "AuditEntry_no_truncate" BEFORE TRUNCATE ON "AuditEntry"
  FOR EACH STATEMENT EXECUTE FUNCTION gongkai_refuse_change();
CREATE TRIGGER "EvaluationSnapshot_frozen" BEFORE UPDATE OR DELETE ON "EvaluationSnapshot"
  FOR EACH ROW EXECUTE FUNCTION gongkai_refuse_change();
