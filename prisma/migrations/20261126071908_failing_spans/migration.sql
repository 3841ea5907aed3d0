-- AlterTable
ALTER TABLE "EvaluationSnapshot" ADD COLUMN     "failingAt" TIMESTAMPTZ(6);

-- CreateTable
CREATE TABLE "FailingSpan" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "departmentId" UUID NOT NULL,
    "ledgerKey" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "recordId" UUID NOT NULL,
    "since" TIMESTAMPTZ(6) NOT NULL,
    "until" TIMESTAMPTZ(6),

    CONSTRAINT "FailingSpan_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "FailingSpan_planId_recordId_key_until_idx" ON "FailingSpan"("planId", "recordId", "key", "until");

-- CreateIndex
CREATE INDEX "FailingSpan_planId_departmentId_ledgerKey_key_since_idx" ON "FailingSpan"("planId", "departmentId", "ledgerKey", "key", "since");
