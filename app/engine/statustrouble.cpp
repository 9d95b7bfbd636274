// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/statustrouble.h"

#include "app/engine/problemservice.h"

namespace LeadBridge {

namespace {

QString wordOf(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::DiskFull:
        return QStringLiteral("disk_full");
    case ErrorKind::Locked:
        return QStringLiteral("locked");
    case ErrorKind::Permission:
        return QStringLiteral("permission");
    case ErrorKind::Corrupt:
        return QStringLiteral("corrupt");
    default:
        return QStringLiteral("storage");
    }
}

ProblemReport report(ProblemKind kind, const QString &subject, const Reason &reason)
{
    ProblemReport made;
    made.key = { kind, {}, 0, subject };
    made.reason = reason;
    return made;
}

/// Met while running: what else is stored works, so that nothing but the next start ends it.
ProblemReport foundDamage()
{
    return report(ProblemKind::DatabaseDamaged, wordOf(ErrorKind::Corrupt), {});
}

} // namespace

std::optional<ProblemReport> receivingTrouble(const ReceivingStatus &status)
{
    const QString port = QString::number(status.port);
    switch (status.kind) {
    case ReceivingStatus::Kind::Starting:
    case ReceivingStatus::Kind::Listening:
        return std::nullopt;
    case ReceivingStatus::Kind::PortTaken:
        return report(ProblemKind::NotListening, port, {});
    case ReceivingStatus::Kind::Failed:
        return report(ProblemKind::NotListening, port,
                      { ReasonCode::NetworkFailed,
                        { status.bindAddress + u':' + port, status.error.detail } });
    case ReceivingStatus::Kind::StorageTrouble:
        return report(ProblemKind::StorageTrouble, wordOf(status.error.kind), {});
    }
    return std::nullopt;
}

std::optional<ProblemReport> addressTrouble(const AddressCheck &check)
{
    const auto because = [&check](ReasonCode code, const QStringList &details = {}) {
        return report(ProblemKind::AddressUnreachable, check.host,
                      { code, QStringList { check.host } + details });
    };
    switch (check.kind) {
    case AddressCheck::Kind::Reached:
    case AddressCheck::Kind::ReachedLocally:
    case AddressCheck::Kind::NoAddress:
    case AddressCheck::Kind::NotListening: // that is a trouble of its own
        return std::nullopt;
    case AddressCheck::Kind::NameNotFound:
        return because(ReasonCode::HostNotFound);
    case AddressCheck::Kind::Refused:
        return because(ReasonCode::ConnectionRefused);
    case AddressCheck::Kind::TimedOut:
        return because(ReasonCode::ConnectionTimedOut);
    case AddressCheck::Kind::TlsFailed:
        return because(ReasonCode::TlsFailed, { check.detail });
    case AddressCheck::Kind::AnotherProgram:
        return report(ProblemKind::AddressUnreachable, check.host,
                      { ReasonCode::HttpStatus, { check.detail } });
    case AddressCheck::Kind::Failed:
        return because(ReasonCode::NetworkFailed, { check.detail });
    }
    return std::nullopt;
}

StatusTrouble::StatusTrouble(StatusApi &status, ProblemService &problems, QObject *parent)
    : QObject(parent)
    , m_status(status)
    , m_problems(problems)
{
    connect(&status, &StatusApi::receivingChanged, this, &StatusTrouble::followReceiving);
    connect(&status, &StatusApi::addressChecked, this, &StatusTrouble::followAddress);
    // What an earlier run left behind may be known only now.
    connect(&problems, &ProblemsApi::changed, this, &StatusTrouble::followReceiving);
}

void StatusTrouble::tellOfDamage()
{
    m_problems.raise(report(ProblemKind::DatabaseDamaged, {}, {}));
}

void StatusTrouble::endFoundDamage()
{
    m_problems.end(foundDamage().key);
}

void StatusTrouble::followReceiving()
{
    const ReceivingStatus now = m_status.receiving();
    if (now.kind == ReceivingStatus::Kind::Starting)
        return;
    const auto trouble = receivingTrouble(now);
    const auto subjectOf = [&trouble](ProblemKind kind) {
        return trouble && trouble->key.kind == kind ? trouble->key.subject : QString();
    };
    m_problems.endOthers(ProblemKind::NotListening, subjectOf(ProblemKind::NotListening));
    m_problems.endOthers(ProblemKind::StorageTrouble, subjectOf(ProblemKind::StorageTrouble));
    if (trouble)
        m_problems.raise(*trouble);
    // The next page may be sound: then the trouble above is over within a moment.
    if (now.kind == ReceivingStatus::Kind::StorageTrouble && now.error.kind == ErrorKind::Corrupt)
        m_problems.raise(foundDamage());
    if (now.publicBase.isEmpty())
        m_problems.endOthers(ProblemKind::AddressUnreachable);
}

void StatusTrouble::followAddress()
{
    const auto check = m_status.lastAddressCheck();
    if (!check)
        return; // of an address that is not set, or none is known
    const auto trouble = addressTrouble(*check);
    if (check->kind != AddressCheck::Kind::NotListening)
        m_problems.endOthers(ProblemKind::AddressUnreachable,
                             trouble ? trouble->key.subject : QString());
    if (trouble)
        m_problems.raise(*trouble);
}

} // namespace LeadBridge
