// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/upkeepservice.h"
#include "app/flow/flow.h"
#include "app/interfaces/flowsapi.h"
#include "app/interfaces/statusapi.h"

#include <QPromise>

namespace LeadBridge {

/// One check-up of a running engine, from the folder to the last service. Goes by itself when it
/// is done. Main thread.
class CheckUp final : public QObject
{
    Q_OBJECT
public:
    CheckUp(const UpkeepService::Parts &parts, QObject *parent);
    ~CheckUp() override;

    /// @p folderLines: what checkDataFolder() has found, or will have.
    QFuture<Result<QList<CheckLine>>> run(const QFuture<Result<QList<CheckLine>>> &folderLines);

signals:
    void found(const LeadBridge::CheckLine &line);

private:
    struct Step
    {
        Flow flow;
        Action action;
        SampleEvent sample;
    };

    void add(const QString &subject, CheckGrade grade, const QString &finding,
             const QStringList &args = {}, const QString &name = {}, const Reason &reason = {});
    void addReceiving();
    void addKeys();
    void addClock();
    void addAlerts();
    void addProblems();
    void askAddress();
    void takeAddress(const AddressCheck &check);
    void gatherSteps();
    void askSamples(const QList<Flow> &flows);
    void askNext();
    void finish();

    UpkeepService::Parts m_parts;
    QList<CheckLine> m_lines;
    QList<Step> m_steps;
    QPromise<Result<QList<CheckLine>>> m_promise;
    bool m_done = false;
};

} // namespace LeadBridge
