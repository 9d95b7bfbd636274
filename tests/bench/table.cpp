// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/table.h"

#include <algorithm>
#include <cstdio>

namespace LeadBridge::Bench {

namespace {

const char *verdictWord(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Reached:
        return "reached";
    case Verdict::Missed:
        return "MISSED";
    case Verdict::Information:
        break;
    }
    return "";
}

void printLine(const QString &what, const QString &measured, const QString &goal,
               const char *verdict)
{
    std::printf("%s  %s  %s  %s\n", qPrintable(what.leftJustified(54)),
                qPrintable(measured.rightJustified(24)), qPrintable(goal.leftJustified(16)),
                verdict);
}

} // namespace

void Table::add(const QString &what, const QString &measured, const QString &goal, Verdict verdict)
{
    m_rows.append({ what, measured, goal, verdict });
    // progress, for the one who waits
    std::fprintf(stderr, "%s: %s\n", qPrintable(what), qPrintable(measured));
}

void Table::print() const
{
    std::printf("\n");
    printLine(u"Figure"_qs, u"measured"_qs, u"goal"_qs, "");
    std::printf("%s\n", std::string(106, '-').c_str());
    for (const Row &row : m_rows)
        printLine(row.what, row.measured, row.goal, verdictWord(row.verdict));
    std::fflush(stdout);
}

bool Table::allReached() const
{
    return std::none_of(m_rows.cbegin(), m_rows.cend(),
                        [](const Row &row) { return row.verdict == Verdict::Missed; });
}

} // namespace LeadBridge::Bench
