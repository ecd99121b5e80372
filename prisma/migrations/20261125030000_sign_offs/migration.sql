-- AlterTable
ALTER TABLE "Answer" ADD COLUMN "confidence" INTEGER;

-- CreateTable
CREATE TABLE "SignOff" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "item" TEXT NOT NULL,
    "verdict" TEXT NOT NULL,
    "comment" TEXT,
    "byId" TEXT,
    "at" DATETIME NOT NULL,
    CONSTRAINT "SignOff_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "SignOff_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "SignOff_personId_idx" ON "SignOff"("personId");

