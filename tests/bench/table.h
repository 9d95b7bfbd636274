// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace LeadBridge::Bench {

enum class Verdict { Reached, Missed, Information };

/// The figures, gathered while they are measured and printed at the end.
class Table final
{
public:
    void add(const QString &what, const QString &measured, const QString &goal = {},
             Verdict verdict = Verdict::Information);
    void print() const;
    [[nodiscard]] bool allReached() const;

private:
    struct Row
    {
        QString what;
        QString measured;
        QString goal;
        Verdict verdict = Verdict::Information;
    };
    QList<Row> m_rows;
};

[[nodiscard]] inline Verdict judged(bool reached)
{
    return reached ? Verdict::Reached : Verdict::Missed;
}

} // namespace LeadBridge::Bench
