-- CreateIndex
CREATE INDEX "LedgerRecord_body_idx" ON "LedgerRecord" USING GIN ("body" jsonb_path_ops);
