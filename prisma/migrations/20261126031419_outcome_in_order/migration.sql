-- DropIndex
DROP INDEX "LedgerOutcome_organisationId_ledgerKey_key_departmentId_per_idx";

-- CreateIndex
CREATE INDEX "LedgerOutcome_organisationId_ledgerKey_key_departmentId_per_idx" ON "LedgerOutcome"("organisationId", "ledgerKey", "key", "departmentId", "periodOn", "recordId", "outcome", "failsOn");
