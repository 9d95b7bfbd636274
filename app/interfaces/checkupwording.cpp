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

QString checkReport(const QList<CheckLine> &lines)
{
    QStringList report;
    for (const CheckLine &line : lines) {
        const QString grade = line.grade == CheckGrade::Good ? QStringLiteral("good")
            : line.grade == CheckGrade::Note                 ? QStringLiteral("note")
                                                             : QStringLiteral("person");
        QString text =
            QStringLiteral("%1  %2: %3")
                .arg(grade.leftJustified(6), checkSubjectText(line), checkFindingText(line));
        if (const QString remedy = checkRemedyText(line); !remedy.isEmpty())
            text += QLatin1Char(' ') + remedy;
        report.append(text);
    }
    return report.join(QLatin1Char('\n'));
}

} // namespace LeadBridge
