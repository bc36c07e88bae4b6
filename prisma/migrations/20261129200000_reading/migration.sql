-- CreateTable
CREATE TABLE "Reading" (
    "userId" UUID NOT NULL,
    "section" TEXT NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "readAt" TIMESTAMPTZ(3),

    CONSTRAINT "Reading_pkey" PRIMARY KEY ("userId","section")
);

-- AddForeignKey
ALTER TABLE "Reading" ADD CONSTRAINT "Reading_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
