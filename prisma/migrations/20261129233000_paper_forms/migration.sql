-- CreateTable
CREATE TABLE "Printing" (
    "id" UUID NOT NULL,
    "examId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" UUID,
    "title" TEXT NOT NULL,
    "timeLimit" INTEGER,

    CONSTRAINT "Printing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PaperForm" (
    "code" TEXT NOT NULL,
    "printingId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "sections" JSONB NOT NULL,

    CONSTRAINT "PaperForm_pkey" PRIMARY KEY ("code")
);

-- CreateIndex
CREATE INDEX "Printing_examId_at_idx" ON "Printing"("examId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "PaperForm_printingId_number_key" ON "PaperForm"("printingId", "number");

-- AddForeignKey
ALTER TABLE "Printing" ADD CONSTRAINT "Printing_examId_fkey" FOREIGN KEY ("examId") REFERENCES "Exam"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Printing" ADD CONSTRAINT "Printing_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PaperForm" ADD CONSTRAINT "PaperForm_printingId_fkey" FOREIGN KEY ("printingId") REFERENCES "Printing"("id") ON DELETE CASCADE ON UPDATE CASCADE;
