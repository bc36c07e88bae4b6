-- AlterTable
ALTER TABLE "Attempt" ADD COLUMN     "reached" INTEGER;
