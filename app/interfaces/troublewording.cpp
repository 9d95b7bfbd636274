// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interfaces/troublewording.h"

namespace LeadBridge {

ProblemText troubleText(const ProblemRecord &problem)
{
    return problemText(problem.leads, problem.reason, destinationText(problem.destination));
}

QString problemKindText(ProblemKind kind)
{
    return problemKindWord(kind);
}

} // namespace LeadBridge
