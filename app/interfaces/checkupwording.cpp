// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interfaces/checkupwording.h"

namespace LeadBridge {

QString checkSubjectText(const CheckLine &line)
{
    return line.name.isEmpty() ? line.subject : line.subject + QStringLiteral(": ") + line.name;
}

QString checkFindingText(const CheckLine &line)
{
    return line.finding;
}

QString checkRemedyText(const CheckLine & /*line*/)
{
    return {};
}

} // namespace LeadBridge
