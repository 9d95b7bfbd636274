// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/pausemenu.h"

#include "ui/widgets/icon.h"
#include "ui/widgets/whenready.h"

#include <QCoreApplication>
#include <QMenu>

#include <algorithm>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(PauseMenu)
};

QList<ActionId> idsBut(const QList<DestinationStanding> &actions, DestinationStanding::Kind kind)
{
    QList<ActionId> ids;
    for (const DestinationStanding &standing : actions) {
        if (standing.kind != kind)
            ids.append(standing.action);
    }
    return ids;
}

void carryOut(SendingApi &sending, const QFuture<Result<>> &future,
              const std::function<void(const Error &)> &failed)
{
    whenReady(future, &sending, [failed](const Result<> &result) {
        if (!result)
            failed(result.error());
    });
}

QDateTime tomorrowMorning()
{
    return QDateTime(QDate::currentDate().addDays(1), QTime(9, 0)).toUTC();
}

} // namespace

QList<DestinationStanding> standingsOf(const SendingApi &sending, FlowId flow, int action)
{
    QList<DestinationStanding> found = sending.standings();
    found.removeIf([&](const DestinationStanding &standing) {
        return standing.action.first != flow || (action != 0 && standing.action.second != action);
    });
    return found;
}

void addPauseEntries(QMenu &menu, SendingApi &sending, const QList<DestinationStanding> &actions,
                     const std::function<void(const Error &)> &failed)
{
    const QList<ActionId> waiting = idsBut(actions, DestinationStanding::Kind::Sending);
    if (!waiting.isEmpty()) {
        QAction *resume = menu.addAction(icon(Glyph::Play), Texts::tr("&Resume sending now"));
        resume->setObjectName(u"resumeActions"_s);
        QObject::connect(resume, &QAction::triggered, &sending, [&sending, waiting, failed] {
            carryOut(sending, sending.resume(waiting), failed);
        });
    }
    // One that is held can be left alone for a while as well: then it is not tried either.
    const QList<ActionId> running = idsBut(actions, DestinationStanding::Kind::Paused);
    if (running.isEmpty())
        return;
    QMenu *pause = menu.addMenu(icon(Glyph::Pause), Texts::tr("&Pause sending"));
    pause->setObjectName(u"pauseActions"_s);
    addPauseTimes(*pause, sending, running, failed);
}

void addPauseTimes(QMenu &menu, SendingApi &sending, const QList<ActionId> &actions,
                   const std::function<void(const Error &)> &failed)
{
    const auto offer = [&](const QString &text, const std::function<QDateTime()> &until) {
        QObject::connect(menu.addAction(text), &QAction::triggered, &sending,
                         [&sending, actions, until, failed] {
                             carryOut(sending, sending.pause(actions, until()), failed);
                         });
    };
    constexpr qint64 hour = 3600;
    offer(Texts::tr("For an &hour"), [] { return QDateTime::currentDateTimeUtc().addSecs(hour); });
    offer(Texts::tr("Until &tomorrow, 9:00"), tomorrowMorning);
    offer(Texts::tr("Until &I resume it"), [] { return QDateTime(); });
}

} // namespace LeadBridge::Ui
