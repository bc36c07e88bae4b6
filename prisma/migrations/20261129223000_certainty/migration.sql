-- AlterTable
ALTER TABLE "Slot" ADD COLUMN     "certainty" INTEGER;
