// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/upkeeptexts.h"

#include "ui/widgets/format.h"

#include <QCoreApplication>
#include <QStringList>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {

struct Upkeep
{
    Q_DECLARE_TR_FUNCTIONS(Upkeep)
};

} // namespace

QString restoredFact(const RestoreReport &report)
{
    return Upkeep::tr("The copy made %1 was restored.")
        .arg(dayAndTime(report.copyUtc, QDateTime::currentDateTimeUtc()));
}

QString restoredStory(const RestoreReport &report)
{
    QStringList story {
        Upkeep::tr("Flows: %1, events: %2.").arg(number(report.flows), number(report.events))
    };
    if (report.receivedSince > 0)
        story << Upkeep::tr("%n event(s) that came since were taken over.", nullptr,
                            static_cast<int>(report.receivedSince));
    if (report.deliveredSince > 0)
        story << Upkeep::tr("%n step(s) of its queue had gone out since: they are not repeated.",
                            nullptr, static_cast<int>(report.deliveredSince));
    if (report.waiting > 0)
        story << Upkeep::tr("%n step(s) wait to go out.", nullptr,
                            static_cast<int>(report.waiting));
    if (!report.sinceKnown)
        story << Upkeep::tr("The replaced journal could not be read.");
    if (report.uncertain > 0)
        story << Upkeep::tr("Of %n step(s) nobody knows whether they went out since: you decide, "
                            "in the history under Unclear.",
                            nullptr, static_cast<int>(report.uncertain));
    if (!report.setAside.isEmpty())
        story << Upkeep::tr("The replaced journal was set aside in the data folder.");
    return story.join(u' ');
}

QString copyTitle(const BackupInfo &copy)
{
    const QString when = dayAndTime(copy.madeUtc, QDateTime::currentDateTimeUtc());
    if (copy.setAside == "replaced"_L1)
        return Upkeep::tr("%1, replaced by a restore").arg(when);
    if (copy.setAside == "version"_L1)
        return Upkeep::tr("%1, before an update").arg(when);
    return when;
}

QString copyDetails(const BackupInfo &copy)
{
    return Upkeep::tr("%1, events: %2").arg(fileSize(copy.bytes), number(copy.events));
}

} // namespace LeadBridge::Ui
