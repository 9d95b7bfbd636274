// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/reason.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <array>
#include <utility>

namespace LeadBridge {

namespace {

constexpr auto words = std::to_array<std::pair<ReasonCode, const char *>>({
    { ReasonCode::None, "none" },
    { ReasonCode::Accepted, "accepted" },
    { ReasonCode::ServiceSaid, "service_said" },
    { ReasonCode::HttpStatus, "http_status" },
    { ReasonCode::NotUnderstood, "not_understood" },
    { ReasonCode::EmptyAnswer, "empty_answer" },
    { ReasonCode::Redirected, "redirected" },
    { ReasonCode::HostNotFound, "host_not_found" },
    { ReasonCode::ConnectionRefused, "connection_refused" },
    { ReasonCode::ConnectionTimedOut, "connection_timed_out" },
    { ReasonCode::TlsFailed, "tls_failed" },
    { ReasonCode::NetworkFailed, "network_failed" },
    { ReasonCode::NoAnswer, "no_answer" },
    { ReasonCode::ConnectionLost, "connection_lost" },
    { ReasonCode::Interrupted, "interrupted" },
    { ReasonCode::InputMissing, "input_missing" },
    { ReasonCode::InputBad, "input_bad" },
    { ReasonCode::PhoneBad, "phone_bad" },
    { ReasonCode::SecretMissing, "secret_missing" },
    { ReasonCode::TemplateBad, "template_bad" },
    { ReasonCode::ConditionsNotMet, "conditions_not_met" },
    { ReasonCode::RunRule, "run_rule" },
    { ReasonCode::SendingStopped, "sending_stopped" },
    { ReasonCode::DuplicateOf, "duplicate_of" },
    { ReasonCode::FlowGone, "flow_gone" },
    { ReasonCode::TriesUsedUp, "tries_used_up" },
    { ReasonCode::OperatorSaidArrived, "operator_said_arrived" },
    { ReasonCode::ClientLookupFailed, "client_lookup_failed" },
    { ReasonCode::ClientLookupRefused, "client_lookup_refused" },
    { ReasonCode::ClientForgotten, "client_forgotten" },
    { ReasonCode::AnswerTooLarge, "answer_too_large" },
    { ReasonCode::StepOff, "step_off" },
    { ReasonCode::StepConditions, "step_conditions" },
    { ReasonCode::NotInSandbox, "not_in_sandbox" },
    { ReasonCode::GoesOn, "goes_on" },
    { ReasonCode::KeyRefused, "key_refused" },
    { ReasonCode::NoRights, "no_rights" },
    { ReasonCode::PaymentNeeded, "payment_needed" },
    { ReasonCode::LimitReached, "limit_reached" },
    { ReasonCode::AddressRefused, "address_refused" },
    { ReasonCode::WrongTlsMode, "wrong_tls_mode" },
    { ReasonCode::ConnectionWorks, "connection_works" },
    { ReasonCode::Several, "several" },
    { ReasonCode::ProxyFailed, "proxy_failed" },
    { ReasonCode::SecretNotKept, "secret_not_kept" },
    { ReasonCode::GoesOnTooLong, "goes_on_too_long" },
    { ReasonCode::FoundByAsking, "found_by_asking" },
    { ReasonCode::NotThere, "not_there" },
    { ReasonCode::CopyRestored, "copy_restored" },
    { ReasonCode::FreeSpace, "free_space" },
    { ReasonCode::ClockWrong, "clock_wrong" },
    { ReasonCode::Expires, "expires" },
    { ReasonCode::Silence, "silence" },
    { ReasonCode::MissedEvents, "missed_events" },
    { ReasonCode::DataExpired, "data_expired" },
});

} // namespace

QString reasonWord(ReasonCode code)
{
    for (const auto &[value, word] : words) {
        if (value == code)
            return QLatin1String(word);
    }
    return {};
}

std::optional<ReasonCode> reasonFromWord(QStringView word)
{
    for (const auto &[value, text] : words) {
        if (word == QLatin1String(text))
            return value;
    }
    return std::nullopt;
}

Reason together(const QList<Reason> &reasons)
{
    if (reasons.size() < 2)
        return reasons.value(0);
    Reason all { ReasonCode::Several, {} };
    for (const Reason &reason : reasons)
        all.args.append(toText(reason));
    return all;
}

QString toText(const Reason &reason)
{
    if (reason.code == ReasonCode::None)
        return {};
    QJsonArray parts { reasonWord(reason.code) };
    for (const QString &arg : reason.args)
        parts.append(arg);
    return QString::fromUtf8(QJsonDocument(parts).toJson(QJsonDocument::Compact));
}

Reason reasonFromText(const QString &text)
{
    const QJsonArray parts = QJsonDocument::fromJson(text.toUtf8()).array();
    const auto code = reasonFromWord(parts.first().toString());
    if (!code)
        return {};
    Reason reason { *code, {} };
    for (qsizetype i = 1; i < parts.size(); ++i)
        reason.args.append(parts.at(i).toString());
    return reason;
}

} // namespace LeadBridge
