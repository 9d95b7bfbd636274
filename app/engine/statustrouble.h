// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interfaces/statusapi.h"
#include "app/storage/problemvalues.h"

#include <QObject>

#include <optional>

namespace LeadBridge {

class ProblemService;

/// The endpoint as a problem: not listening, not storing, not reached under its public address;
/// and a journal that was set aside. Asks nobody by itself: who does, see Watchers. Lives on the
/// main thread.
class StatusTrouble final : public QObject
{
    Q_OBJECT
public:
    /// Both must outlive it.
    StatusTrouble(StatusApi &status, ProblemService &problems, QObject *parent = nullptr);

    /// A damaged journal was set aside at this start.
    void tellOfDamage();
    /// The journal was looked through at this start, and nothing was wrong.
    void endFoundDamage();

private:
    void followReceiving();
    void followAddress();

    StatusApi &m_status;
    ProblemService &m_problems;
};

/// What is wrong with receiving; nothing: all is well, or it is just beginning. Pure.
[[nodiscard]] std::optional<ProblemReport> receivingTrouble(const ReceivingStatus &status);
/// The same of the public address. Pure.
[[nodiscard]] std::optional<ProblemReport> addressTrouble(const AddressCheck &check);

} // namespace LeadBridge
