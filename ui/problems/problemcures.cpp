// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/problems/problemcures.h"

#include "app/flow/actionkeys.h"
#include "app/interfaces/flowsapi.h"
#include "app/interfaces/problemcure.h"
#include "app/interfaces/problemsapi.h"
#include "app/interfaces/sendingapi.h"
#include "app/interfaces/settingsapi.h"
#include "app/interfaces/statusapi.h"
#include "app/interfaces/wording.h"
#include "ui/flows/keydialog.h"
#include "ui/widgets/format.h"
#include "ui/widgets/now.h"
#include "ui/widgets/whenready.h"

#include <QDesktopServices>
#include <QUrl>
#include <QWidget>

namespace LeadBridge::Ui {

ProblemCures::ProblemCures(const EngineParts &engine, QWidget *window)
    : QObject(window)
    , m_engine(engine)
    , m_window(window)
{
}

void ProblemCures::cure(const ProblemRecord &problem)
{
    switch (cureOf(problem)) {
    case ProblemCure::ShowLeads:
        return showLeads(problem);
    case ProblemCure::ChangeKey:
        return changeKey(problem);
    case ProblemCure::EditAndSend:
        return editAndSend(problem);
    case ProblemCure::OpenDirectory:
        return emit clientsRequested();
    case ProblemCure::OpenStep:
        return openStep(problem);
    case ProblemCure::SwitchGuardOn:
        return switchGuardOn(problem);
    case ProblemCure::TakePort:
        return takePort(problem);
    case ProblemCure::CheckAddress:
        return emit settingsRequested(SettingsSection::Receiving);
    case ProblemCure::OpenFolder:
        QDesktopServices::openUrl(QUrl::fromLocalFile(m_engine.settings.dataFolder()));
        return;
    case ProblemCure::OpenAlerts:
        return emit settingsRequested(SettingsSection::Alerts);
    case ProblemCure::OpenCopies:
        return emit settingsRequested(SettingsSection::Data);
    case ProblemCure::ShowString:
        return emit stringRequested(problem.key.flow);
    case ProblemCure::ShowOutage:
        return showOutage(problem);
    case ProblemCure::TryNow:
        return tryNow(problem);
    case ProblemCure::None:
        return;
    }
}

void ProblemCures::showLeads(const ProblemRecord &problem)
{
    HistoryFilter filter;
    filter.problem = problem.id;
    emit historyRequested(filter);
}

/// The newest lead it touched may be done by now, while an older one is not.
void ProblemCures::editAndSend(const ProblemRecord &problem)
{
    if (problem.unsettled != 1) {
        showLeads(problem);
        return;
    }
    whenReady(m_engine.problems.leadsOf(problem.id, 2), this,
              [this, problem](const Result<QList<EventId>> &leads) {
                  if (leads && leads->size() == 1)
                      emit editRequested(leads->constFirst());
                  else
                      showLeads(problem);
              });
}

void ProblemCures::changeKey(const ProblemRecord &problem)
{
    const QString name = keyOf(problem, m_engine.flows.flow(problem.key.flow));
    if (name.isEmpty()) {
        emit settingsRequested(SettingsSection::Keys);
        return;
    }
    const QString label = problem.destination.isEmpty()
        ? tr("Key")
        : tr("Key for %1").arg(destinationText(problem.destination));
    auto *dialog = new KeyDialog(m_engine.settings, label, name, m_window);
    connect(dialog, &KeyDialog::secretStored, this, [this] { emit done(tr("The key is stored")); });
    dialog->open();
}

void ProblemCures::openStep(const ProblemRecord &problem)
{
    if (m_engine.flows.flow(problem.key.flow))
        emit flowRequested(problem.key.flow);
    else
        showLeads(problem);
}

void ProblemCures::switchGuardOn(const ProblemRecord &problem)
{
    auto flow = m_engine.flows.flow(problem.key.flow);
    if (!flow || flow->duplicates) {
        // It is on already: what slipped through is to be looked at.
        showLeads(problem);
        return;
    }
    flow->duplicates = DuplicateGuard();
    flow->duplicates->sameLead = true;
    flow->duplicates->window = std::chrono::hours(24);
    whenReady(m_engine.flows.save(*flow), this,
              [this, name = flow->name](const Result<FlowId> &saved) {
                  if (saved)
                      emit done(tr("“%1” does not send the same lead twice within a day now")
                                    .arg(oneLine(name, 60)));
                  else
                      emit failed(tr("The flow was not changed"), errorText(saved.error()));
              });
}

void ProblemCures::takePort(const ProblemRecord &problem)
{
    const int next = problem.key.subject.toInt() + 1;
    const auto port = static_cast<quint16>(next > 0 && next < 65'536 ? next : 0);
    whenReady(m_engine.status.listenOn(port), this, [this](const Result<quint16> &taken) {
        if (taken)
            emit done(tr("Listening on port %1").arg(*taken));
        else
            emit failed(tr("That port is taken too"), errorText(taken.error()));
    });
}

void ProblemCures::tryNow(const ProblemRecord &problem)
{
    if (problem.key.kind == ProblemKind::DestinationHeld) {
        whenReady(m_engine.sending.resume({ { problem.key.flow, problem.key.action } }), this,
                  [this](const Result<> &tried) {
                      if (tried)
                          emit done(tr("We try one lead now"));
                      else
                          emit failed(tr("It could not be tried"), errorText(tried.error()));
                  });
        return;
    }
    whenReady(m_engine.problems.sendAgain(problem.id), this,
              [this](const Result<ResendReport> &report) {
                  if (report)
                      emit done(tr("%n lead(s) queued", nullptr, report->queued));
                  else
                      emit failed(tr("It could not be tried"), errorText(report.error()));
              });
}

void ProblemCures::showOutage(const ProblemRecord &problem)
{
    HistoryFilter filter;
    // Its row stands above the newest event from before it, however long ago that came: so there
    // is an end and no beginning.
    constexpr qint64 after = 3600;
    const QDateTime until = QDateTime::fromString(problem.reason.args.value(1), Qt::ISODateWithMs);
    if (until.isValid() && until.addSecs(after) < nowUtc())
        filter.untilUtc = until.addSecs(after);
    emit historyRequested(filter);
}

QString keyOf(const ProblemRecord &problem, const std::optional<Flow> &flow)
{
    if (problem.key.kind == ProblemKind::TokenExpiring)
        return problem.key.subject;
    const Reason cause = causeBehind(problem.reason);
    if (cause.code == ReasonCode::SecretMissing && !cause.args.value(1).isEmpty())
        return cause.args.at(1);
    const Action *action =
        flow ? findAction(*flow, problem.key.action, problem.key.action) : nullptr;
    if (!action)
        return {};
    QStringList names;
    for (const Mapping &mapping : action->mapping) {
        if (mapping.kind == MappingKind::Secret && !names.contains(mapping.text))
            names.append(mapping.text);
    }
    return names.size() == 1 ? names.constFirst() : QString();
}

} // namespace LeadBridge::Ui
