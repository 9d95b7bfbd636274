// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/flowactions.h"

#include "app/flow/flowfile.h"
#include "app/interfaces/wording.h"
#include "ui/flows/flowtexts.h"
#include "ui/flows/pausemenu.h"
#include "ui/widgets/confirm.h"
#include "ui/widgets/format.h"
#include "ui/widgets/whenready.h"

#include <QClipboard>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QSaveFile>

#include <algorithm>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {

/// A flow file of a thousand flows is far under this; more is some other file.
constexpr qint64 largestFlowFile = 8 * 1024 * 1024;

std::optional<FlowSummary> summaryOf(const FlowsApi &flows, FlowId id)
{
    const QList<FlowSummary> all = flows.summaries();
    const auto it = std::find_if(all.cbegin(), all.cend(),
                                 [id](const FlowSummary &flow) { return flow.id == id; });
    return it == all.cend() ? std::nullopt : std::optional(*it);
}

QString fileNameFor(QString name)
{
    for (QChar &c : name) {
        if (!c.isLetterOrNumber() && c != u' ' && c != u'-')
            c = u'_';
    }
    return name.left(80).trimmed() + ".json"_L1;
}

} // namespace

FlowActions::FlowActions(FlowsApi &flows, QWidget *window)
    : QObject(window)
    , m_flows(flows)
    , m_window(window)
{
}

void FlowActions::addPauses(FlowId id, QMenu &menu, int action)
{
    if (!m_sending)
        return;
    addPauseEntries(menu, *m_sending, standingsOf(*m_sending, id, action),
                    [this](const Error &error) {
                        emit failed(tr("The pause could not be stored"), errorText(error));
                    });
}

void FlowActions::setRunning(FlowId id, bool running)
{
    const auto summary = summaryOf(m_flows, id);
    if (!summary)
        return;
    if (!running || summary->held == 0) {
        run(id, running, HeldChoice::Keep);
        return;
    }
    const Question question {
        tr("Send %n held event(s)?", nullptr, static_cast<int>(summary->held)),
        tr("They came while “%1” was switched off.").arg(oneLine(summary->name, 80)),
        tr("Don't send"), tr("Show"), tr("Send")
    };
    confirm(m_window, question, [this, id](Answer answer) {
        if (answer == Answer::Other)
            emit historyRequested(HistoryFilter { id, { State::Held }, {}, {}, {}, {} });
        else
            run(id, true, answer == Answer::Do ? HeldChoice::Send : HeldChoice::Keep);
    });
}

void FlowActions::run(FlowId id, bool running, HeldChoice held)
{
    emit busyChanged(id, true);
    whenReady(m_flows.setRunning(id, running, held), this,
              [this, id, running](const Result<int> &queued) {
                  emit busyChanged(id, false);
                  if (!queued) {
                      emit failed(running ? tr("The flow was not switched on")
                                          : tr("The flow was not switched off"),
                                  errorText(queued.error()));
                  } else if (*queued > 0) {
                      emit done(tr("%n held event(s) will be sent", nullptr, *queued));
                  }
              });
}

void FlowActions::duplicate(FlowId id)
{
    auto flow = m_flows.flow(id);
    if (!flow)
        return;
    QStringList taken;
    const QList<FlowSummary> all = m_flows.summaries();
    for (const FlowSummary &summary : all)
        taken.append(summary.name);
    const QString name = flow->name;
    flow->name = tr("%1 (copy)").arg(name);
    for (int i = 2; taken.contains(flow->name); ++i)
        flow->name = tr("%1 (copy %2)").arg(name).arg(i);
    flow->id = {};
    flow->running = false;
    flow->source.secret.clear();
    whenReady(m_flows.save(*flow), this, [this](const Result<FlowId> &saved) {
        if (saved)
            emit stored(*saved);
        else
            emit failed(tr("The flow was not duplicated"), errorText(saved.error()));
    });
}

void FlowActions::copyAddress(FlowId id)
{
    const auto flow = m_flows.flow(id);
    if (!flow)
        return;
    QGuiApplication::clipboard()->setText(m_flows.address(*flow));
    emit done(tr("The address is copied"));
}

void FlowActions::askAndRemove(FlowId id)
{
    const auto summary = summaryOf(m_flows, id);
    if (!summary)
        return;
    const Question question { tr("Delete the flow “%1”?").arg(oneLine(summary->name, 80)),
                              tr("The address stops working, its events stay in the history."),
                              tr("Don't delete"),
                              {},
                              tr("Delete") };
    confirm(m_window, question, [this, id](Answer answer) {
        if (answer != Answer::Do)
            return;
        whenReady(m_flows.remove(id), this, [this, id](const Result<> &result) {
            if (result)
                emit removed(id);
            else
                emit failed(tr("The flow was not deleted"), errorText(result.error()));
        });
    });
}

void FlowActions::chooseExport(FlowId id)
{
    const auto flow = m_flows.flow(id);
    if (!flow)
        return;
    auto *dialog = new QFileDialog(m_window, tr("Export the flow"));
    dialog->setObjectName(u"exportFile"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"json"_s);
    dialog->setNameFilter(tr("Flow files (*.json)"));
    dialog->selectFile(fileNameFor(flow->name));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, flow](const QString &path) { writeTo(path, *flow); });
    dialog->open();
}

void FlowActions::writeTo(const QString &path, const Flow &flow)
{
    QSaveFile file(path);
    const QByteArray json = writeFlowFile({ flow }, Addresses::Leave);
    if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size() || !file.commit()) {
        emit failed(tr("The file was not written"), file.errorString());
        return;
    }
    emit done(
        tr("Written to %1. Keys and the address are not in it.").arg(QFileInfo(path).fileName()));
}

void FlowActions::chooseImport()
{
    auto *dialog = new QFileDialog(m_window, tr("Load flows from a file"));
    dialog->setObjectName(u"importFile"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({ tr("Flow files (*.json)"), tr("All files (*)") });
    connect(dialog, &QFileDialog::fileSelected, this, &FlowActions::importFrom);
    dialog->open();
}

void FlowActions::importFrom(const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        emit failed(tr("The file “%1” cannot be read").arg(oneLine(name, 80)), file.errorString());
        return;
    }
    if (file.size() > largestFlowFile) {
        emit failed(tr("“%1” is not a flow file").arg(oneLine(name, 80)),
                    tr("It is too large. Nothing was changed."));
        return;
    }
    whenReady(m_flows.importFile(file.readAll()), this,
              [this, name](const Result<ImportReport> &report) { tellImport(name, report); });
}

void FlowActions::tellImport(const QString &fileName, const Result<ImportReport> &report)
{
    if (!report) {
        emit failed(tr("The file “%1” was not loaded").arg(oneLine(fileName, 80)),
                    tr("%1. Nothing was changed.").arg(errorText(report.error())));
        return;
    }
    QStringList parts;
    if (!report->created.isEmpty())
        parts.append(tr("%n flow(s) created", nullptr, static_cast<int>(report->created.size())));
    if (!report->replaced.isEmpty())
        parts.append(tr("%n flow(s) replaced", nullptr, static_cast<int>(report->replaced.size())));
    emit done(parts.isEmpty() ? tr("There are no flows in the file") : parts.join(", "_L1));
}

} // namespace LeadBridge::Ui
