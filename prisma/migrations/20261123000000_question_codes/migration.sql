-- DropIndex
DROP INDEX "Slot_family_idx";

-- AlterTable
ALTER TABLE "Slot" ADD COLUMN     "followUp" JSONB;

-- CreateIndex
CREATE INDEX "Slot_family_seed_idx" ON "Slot"("family", "seed");
