// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historyactions.h"

#include "app/interfaces/flowsapi.h"
#include "ui/flows/trydialog.h"
#include "ui/history/historytexts.h"
#include "ui/history/requesttexts.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/now.h"
#include "ui/widgets/whenready.h"

#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>

namespace LeadBridge::Ui {

HistoryActions::HistoryActions(HistoryApi &history, QWidget *page)
    : QObject(page)
    , m_history(history)
    , m_page(page)
{
}

void HistoryActions::settle(DeliveryId delivery, Settlement settlement, const QString &client)
{
    whenReady(m_history.settle(delivery, settlement), this,
              [this, settlement, client](const Result<> &result) {
                  if (!result)
                      emit failed(tr("Your answer could not be kept"), result.error());
                  else if (settlement == Settlement::Arrived)
                      Toast::show(m_page, tr("Kept as delivered: %1").arg(client));
                  else
                      Toast::show(m_page, tr("Queued again: %n lead(s)", "", 1));
                  emit finished();
              });
}

void HistoryActions::exportShown(const HistoryFilter &filter)
{
    auto *dialog = new QFileDialog(m_page, tr("Export what is shown"));
    dialog->setObjectName(QStringLiteral("exportDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    // The system's own dialog may run a loop of its own.
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    const QString csv = tr("Text with separators (*.csv)");
    const QString xlsx = tr("Spreadsheet (*.xlsx)");
    dialog->setNameFilters({ csv, xlsx });
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(QStringLiteral("leads-")
                       + nowUtc().toLocalTime().date().toString(Qt::ISODate));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog, xlsx](const QString &chosen) {
        dialog->setDefaultSuffix(chosen == xlsx ? QStringLiteral("xlsx") : QStringLiteral("csv"));
    });
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, filter](const QString &path) { writeExport(path, filter); });
    dialog->open();
}

void HistoryActions::writeExport(const QString &path, const HistoryFilter &filter)
{
    whenReady(m_history.exportTo(path, filter), this, [this, path](const Result<qint64> &rows) {
        if (!rows) {
            emit failed(tr("The export could not be written"), rows.error());
            return;
        }
        Toast::show(m_page,
                    tr("%n event(s) written to %1", "", int(*rows))
                        .arg(oneLine(QFileInfo(path).fileName())));
    });
}

void HistoryActions::copyRows(const QList<EventRow> &rows)
{
    if (rows.isEmpty())
        return;
    QStringList lines;
    for (const EventRow &row : rows)
        lines.append(rowForClipboard(row));
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
    Toast::show(m_page, tr("Copied: %n row(s)", "", int(rows.size())));
}

void HistoryActions::tryEvent(FlowsApi &flows, const EventStory &story)
{
    const EventRow &row = story.row;
    const auto flow = flows.flow(row.flow);
    if (!flow)
        return;
    const SampleEvent event { row.id, row.client, row.receivedUtc, story.fields };
    auto *dialog = new TryDialog(flows, *flow, event, m_page);
    dialog->open();
}

void HistoryActions::copyCurl(EventId event)
{
    if (!event.isValid())
        return;
    whenReady(m_history.story(event), this, [this](const Result<EventStory> &story) {
        if (!story) {
            emit failed(tr("The story could not be read."), story.error());
            return;
        }
        QGuiApplication::clipboard()->setText(curlCommand(*story));
        Toast::show(m_page, tr("Copied, keys are masked"));
    });
}

} // namespace LeadBridge::Ui
