-- CreateTable
CREATE TABLE "LedgerImport" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "ledgerKey" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'running',
    "total" INTEGER NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,
    "added" INTEGER NOT NULL DEFAULT 0,
    "updated" INTEGER NOT NULL DEFAULT 0,
    "unchanged" INTEGER NOT NULL DEFAULT 0,
    "refused" INTEGER NOT NULL DEFAULT 0,
    "sealedRows" TEXT,
    "userId" UUID,
    "userName" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "LedgerImport_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "LedgerImport_organisationId_ledgerKey_createdAt_idx" ON "LedgerImport"("organisationId", "ledgerKey", "createdAt");

-- What Prisma cannot say.
ALTER TABLE "LedgerImport" ADD CONSTRAINT "LedgerImport_state_known" CHECK ("state" IN ('running', 'done', 'failed'));
