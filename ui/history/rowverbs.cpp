// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/rowverbs.h"

#include "app/storage/eventblank.h"
#include "app/storage/repeatlink.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QCoreApplication>
#include <QMenu>

#include <algorithm>
#include <optional>

namespace LeadBridge::Ui {

namespace {

struct Verbs
{
    Q_DECLARE_TR_FUNCTIONS(RowVerbs)
};

std::optional<Glyph> glyphOf(RowVerb verb)
{
    switch (verb) {
    case RowVerb::SendAgain:
        return Glyph::Resend;
    case RowVerb::EditAndSend:
        return Glyph::Pencil;
    case RowVerb::ItArrived:
        return Glyph::Check;
    case RowVerb::ShowFirst:
        return Glyph::Link;
    case RowVerb::RepeatAsItWas:
    case RowVerb::SendAnew:
    case RowVerb::SendUnclear:
        return std::nullopt;
    }
    return std::nullopt;
}

} // namespace

QList<RowVerb> verbsFor(const QList<EventRow> &rows)
{
    if (rows.isEmpty())
        return {};
    // Of those whose data was deleted nothing is left to be sent.
    const bool blank = std::all_of(rows.cbegin(), rows.cend(),
                                   [](const EventRow &row) { return tellsBlank(row.reason); });
    QList<RowVerb> verbs;
    if (std::all_of(rows.cbegin(), rows.cend(),
                    [](const EventRow &row) { return row.state == State::Uncertain; })) {
        verbs.append(RowVerb::ItArrived);
        if (!blank)
            verbs.append(RowVerb::SendUnclear);
    }
    if (rows.size() == 1 && firstOf(rows.constFirst()).isValid())
        verbs.append(RowVerb::ShowFirst);
    if (blank)
        return verbs;
    verbs += { RowVerb::SendAgain, RowVerb::RepeatAsItWas, RowVerb::SendAnew };
    if (rows.size() == 1)
        verbs.append(RowVerb::EditAndSend);
    return verbs;
}

QString verbText(RowVerb verb)
{
    switch (verb) {
    case RowVerb::SendAgain:
        return Verbs::tr("Send again…");
    case RowVerb::RepeatAsItWas:
        return Verbs::tr("Repeat as it was");
    case RowVerb::SendAnew:
        return Verbs::tr("Send with today's settings…");
    case RowVerb::EditAndSend:
        return Verbs::tr("Edit and send…");
    case RowVerb::ItArrived:
        return Verbs::tr("It arrived");
    case RowVerb::SendUnclear:
        return Verbs::tr("It did not arrive, send again");
    case RowVerb::ShowFirst:
        return Verbs::tr("Show the first lead");
    }
    return {};
}

QList<QAction *> addVerbs(QMenu &menu, QAction *before, const QList<RowVerb> &verbs,
                          const std::function<void(RowVerb)> &chosen)
{
    QList<QAction *> actions;
    for (const RowVerb verb : verbs) {
        auto *action = new QAction(verbText(verb), &menu);
        action->setObjectName(QStringLiteral("verb%1").arg(int(verb)));
        if (const auto glyph = glyphOf(verb))
            action->setIcon(icon(*glyph));
        QObject::connect(action, &QAction::triggered, &menu, [chosen, verb] { chosen(verb); });
        actions.append(action);
    }
    menu.insertActions(before, actions);
    return actions;
}

EventId firstOf(const EventRow &row)
{
    return repeatedBy(row.reason);
}

} // namespace LeadBridge::Ui
