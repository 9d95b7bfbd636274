// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/alerts/alerttexts.h"

#include "app/alerts/alertprivacy.h"
#include "app/interfaces/timewording.h"
#include "app/interfaces/troublewording.h"
#include "app/interfaces/wordingparts.h"

#include <algorithm>

namespace LeadBridge {

namespace {

ProblemRecord tellable(const ProblemRecord &problem, const AlertSurroundings &around)
{
    ProblemRecord told = problem;
    if (!around.personalData && mayNamePeople(problem.key.kind))
        told.reason = withoutPeople(problem.reason, around.clientValues.value(problem.id));
    return told;
}

/// "Flow: Night leads, step: Order, CPA.House"; empty where it concerns no flow.
QString whereText(const ProblemRecord &problem)
{
    const QString destination = destinationText(problem.destination);
    QStringList places;
    if (!problem.flowName.isEmpty())
        places.append(say(QT_TRANSLATE_NOOP("Wording", "Flow: %1")).arg(problem.flowName));
    if (!problem.actionName.isEmpty())
        places.append(say(QT_TRANSLATE_NOOP("Wording", "Step: %1")).arg(problem.actionName));
    if (!problem.destination.isEmpty() && !destination.isEmpty())
        places.append(say(QT_TRANSLATE_NOOP("Wording", "Destination: %1")).arg(destination));
    return places.join(QStringLiteral(" · "));
}

QString countText(const ProblemRecord &problem, const QDateTime &nowUtc)
{
    QStringList facts;
    if (problem.count > 0)
        facts.append(say(QT_TRANSLATE_NOOP("Wording", "Leads: %1")).arg(problem.count));
    if (problem.unsettled > 0)
        facts.append(
            say(QT_TRANSLATE_NOOP("Wording", "not delivered yet: %1")).arg(problem.unsettled));
    if (problem.firstUtc.isValid())
        facts.append(say(QT_TRANSLATE_NOOP("Wording", "since %1"))
                         .arg(spokenLimit(problem.firstUtc, nowUtc)));
    return facts.join(QStringLiteral(" · "));
}

QString partText(const AlertPart &part, const AlertSurroundings &around)
{
    const ProblemText text = troubleText(tellable(part.problem, around));
    QStringList lines;
    if (part.kind == AlertPart::Kind::Over) {
        const SpokenSpan span =
            spokenSpan(part.problem.firstUtc, part.problem.overUtc, around.nowUtc);
        lines = {
            say(QT_TRANSLATE_NOOP("Wording", "Over: %1")).arg(text.what), whereText(part.problem),
            say(QT_TRANSLATE_NOOP("Wording", "It lasted from %1 to %2")).arg(span.from, span.until)
        };
    } else {
        const QString what = part.kind == AlertPart::Kind::Reminder
            ? say(QT_TRANSLATE_NOOP("Wording", "Still so: %1")).arg(text.what)
            : text.what;
        lines = { what, text.why, text.remedy, whereText(part.problem),
                  countText(part.problem, around.nowUtc) };
        if (around.personalData && around.clients.contains(part.problem.id))
            lines.append(say(QT_TRANSLATE_NOOP("Wording", "Newest lead: %1"))
                             .arg(around.clients.value(part.problem.id)));
    }
    lines.removeAll(QString());
    return lines.join(u'\n');
}

/// What stands under every message.
QString footer(const AlertSurroundings &around)
{
    return say(QT_TRANSLATE_NOOP("Wording", "LeadBridge on the computer %1, %2"))
        .arg(around.computer, spokenDate(around.nowUtc, around.nowUtc));
}

QString titleOf(const QList<AlertPart> &parts, const AlertSurroundings &around)
{
    if (parts.size() == 1) {
        const AlertPart &part = parts.constFirst();
        const QString what = troubleText(tellable(part.problem, around)).what;
        return part.kind == AlertPart::Kind::Over
            ? say(QT_TRANSLATE_NOOP("Wording", "LeadBridge: over: %1")).arg(what)
            : say(QT_TRANSLATE_NOOP("Wording", "LeadBridge: %1")).arg(what);
    }
    const auto over = std::count_if(parts.cbegin(), parts.cend(), [](const AlertPart &part) {
        return part.kind == AlertPart::Kind::Over;
    });
    if (over == parts.size())
        return say(QT_TRANSLATE_NOOP("Wording", "LeadBridge: problems over: %1")).arg(over);
    return say(QT_TRANSLATE_NOOP("Wording", "LeadBridge: problems: %1")).arg(parts.size() - over);
}

} // namespace

AlertMessage alertMessage(const QList<AlertPart> &parts, const AlertSurroundings &around)
{
    QStringList blocks;
    for (const AlertPart &part : parts)
        blocks.append(partText(part, around));
    blocks.append(footer(around));
    return { titleOf(parts, around), blocks.join(QStringLiteral("\n\n")) };
}

AlertMessage summaryMessage(const QList<FlowDay> &flows, const QList<ProblemRecord> &problems,
                            const AlertSurroundings &around)
{
    FlowDay all;
    QStringList lines;
    for (const FlowDay &day : flows) {
        all.received += day.received;
        all.delivered += day.delivered;
        all.refused += day.refused;
        all.waiting += day.waiting;
        lines.append(say(QT_TRANSLATE_NOOP("Wording", "%1: received %2, delivered %3, refused %4"))
                         .arg(day.flow)
                         .arg(day.received)
                         .arg(day.delivered)
                         .arg(day.refused));
    }
    QStringList blocks { say(QT_TRANSLATE_NOOP("Wording",
                                               "In 24 hours: received %1, delivered %2, refused "
                                               "%3, waiting %4"))
                             .arg(all.received)
                             .arg(all.delivered)
                             .arg(all.refused)
                             .arg(all.waiting) };
    if (flows.size() > 1)
        blocks.append(lines.join(u'\n'));
    QStringList open;
    for (const ProblemRecord &problem : problems) {
        QStringList parts { troubleText(tellable(problem, around)).what, whereText(problem),
                            countText(problem, around.nowUtc) };
        parts.removeAll(QString());
        open.append(parts.join(QStringLiteral(" · ")));
    }
    blocks.append(open.isEmpty()
                      ? say(QT_TRANSLATE_NOOP("Wording", "There are no problems."))
                      : say(QT_TRANSLATE_NOOP("Wording", "Problems: %1")).arg(open.size()) + u'\n'
                          + open.join(u'\n'));
    blocks.append(footer(around));
    return { say(QT_TRANSLATE_NOOP("Wording", "LeadBridge: received %1, delivered %2"))
                 .arg(all.received)
                 .arg(all.delivered),
             blocks.join(QStringLiteral("\n\n")) };
}

AlertMessage testAlert(const AlertSurroundings &around)
{
    return { say(QT_TRANSLATE_NOOP("Wording", "LeadBridge: a test alert")),
             say(QT_TRANSLATE_NOOP(
                 "Wording", "Alerts arrive here. Nothing is wrong: this message was asked for."))
                 + QStringLiteral("\n\n") + footer(around) };
}

QString channelText(AlertChannel channel)
{
    switch (channel) {
    case AlertChannel::Email:
        return say(QT_TRANSLATE_NOOP("Wording", "E-mail"));
    case AlertChannel::Telegram:
        return QStringLiteral("Telegram");
    case AlertChannel::Desktop:
        break;
    }
    return say(QT_TRANSLATE_NOOP("Wording", "Desktop"));
}

} // namespace LeadBridge
