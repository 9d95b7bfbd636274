// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/problems/problemtexts.h"

#include "app/interfaces/timewording.h"
#include "ui/widgets/format.h"

#include <QCoreApplication>

namespace LeadBridge::Ui {

namespace {

struct ProblemTexts
{
    Q_DECLARE_TR_FUNCTIONS(ProblemTexts)
};

int count(qint64 value)
{
    return static_cast<int>(qMin<qint64>(value, 1'000'000'000));
}

} // namespace

QString cureVerb(const ProblemRecord &problem)
{
    switch (cureOf(problem)) {
    case ProblemCure::ShowLeads:
        return ProblemTexts::tr("Show %n lead(s)", nullptr, count(problem.unsettled));
    case ProblemCure::ChangeKey:
        return ProblemTexts::tr("Change the key");
    case ProblemCure::EditAndSend:
        return ProblemTexts::tr("Edit and send");
    case ProblemCure::OpenDirectory:
        return ProblemTexts::tr("Open the directory");
    case ProblemCure::OpenStep:
        return ProblemTexts::tr("Open the flow's step");
    case ProblemCure::SwitchGuardOn:
        return ProblemTexts::tr("Switch the guard on");
    case ProblemCure::TakePort:
        return ProblemTexts::tr("Take %1").arg(problem.key.subject.toInt() + 1);
    case ProblemCure::CheckAddress:
        return ProblemTexts::tr("Check the address");
    case ProblemCure::OpenFolder:
        return ProblemTexts::tr("Open the folder");
    case ProblemCure::OpenAlerts:
        return ProblemTexts::tr("Open the settings");
    case ProblemCure::OpenCopies:
        return ProblemTexts::tr("Open the copies");
    case ProblemCure::ShowString:
        return ProblemTexts::tr("Look at the string");
    case ProblemCure::ShowOutage:
        return ProblemTexts::tr("Show it in the history");
    case ProblemCure::TryNow:
        return ProblemTexts::tr("Try now");
    case ProblemCure::None:
        break;
    }
    return {};
}

Sign problemSign(const ProblemRecord &problem)
{
    if (problem.state == ProblemState::Over)
        return Sign::Delivered;
    switch (problem.key.kind) {
    case ProblemKind::Leads:
        return signOf({ problem.leads, std::nullopt, false });
    case ProblemKind::Retrying:
        return Sign::Retry;
    case ProblemKind::DestinationHeld:
        return Sign::Held;
    case ProblemKind::Outage:
        return Sign::Info;
    case ProblemKind::NotListening:
    case ProblemKind::AddressUnreachable:
    case ProblemKind::StorageTrouble:
    case ProblemKind::DatabaseDamaged:
        return Sign::Failed;
    default:
        return Sign::Warning;
    }
}

QString problemFacts(const ProblemRecord &problem, const QDateTime &nowUtc)
{
    QStringList facts {
        problem.state == ProblemState::Over
            ? ProblemTexts::tr("over since %1").arg(dayAndTime(problem.overUtc, nowUtc))
            : ProblemTexts::tr("since %1").arg(spokenLimit(problem.firstUtc, nowUtc))
    };
    if (problem.count > 0)
        facts.append(ProblemTexts::tr("%n lead(s)", nullptr, count(problem.count)));
    if (problem.count > problem.unsettled && problem.unsettled > 0)
        facts.append(ProblemTexts::tr("%1 not done").arg(number(problem.unsettled)));
    if (!problem.flowName.isEmpty())
        facts.append(oneLine(problem.flowName, 80));
    return facts.join(QStringLiteral(" · "));
}

QString pauseEnd(const QDateTime &untilUtc, const QDateTime &nowUtc)
{
    return spokenLimit(untilUtc, nowUtc);
}

} // namespace LeadBridge::Ui
