// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/destinations/amocrm.h"

#include "app/destinations/amocrmanswer.h"
#include "app/destinations/amocrmchoices.h"
#include "app/destinations/amocrmdescription.h"
#include "app/destinations/amocrmlead.h"
#include "app/destinations/amocrmplan.h"
#include "app/destinations/crmrequest.h"
#include "app/destinations/inputresolver.h"
#include "app/destinations/jsonanswer.h"
#include "app/destinations/plaintext.h"

namespace LeadBridge {

namespace {

constexpr int unauthorized = 401;
constexpr int nothingThere = 204;

QList<ResolvedInput> resolved(const Action &action, const BuildContext &context)
{
    return InputResolver(amoCrmDescription(), action, context).resolve();
}

/// Everything that is needed whatever the request is.
struct Session
{
    QList<ResolvedInput> inputs;
    tl::expected<AmoCrmAccess, QList<Reason>> access;
    AmoCrmProgress progress;

    Session(const Action &action, const BuildContext &context)
        : inputs(resolved(action, context))
        , access(AmoCrmAccess::read(action, inputs))
        , progress(AmoCrmProgress::read(context.progress))
    {
    }

    [[nodiscard]] bool renews() const { return needsRenewal(*access, progress); }
    /// What holds for every request: of the access, or what is the matter with it. Nothing where
    /// the answer is one to the request itself.
    [[nodiscard]] std::optional<Outcome> accessOutcome(const Answer &answer,
                                                       const QDateTime &nowUtc) const
    {
        if (renews())
            return amoCrmRenewed(*access, answer, nowUtc);
        if (answer.status == unauthorized)
            return amoCrmUnauthorized(*access, progress, answer, nowUtc);
        return std::nullopt;
    }
};

/// Answers belong to requests that could be built, but settings may have changed since.
Outcome settingsChanged(const QList<Reason> &problems)
{
    Outcome outcome;
    outcome.reason = together(problems);
    return outcome;
}

Outcome delivered(const AmoCrmProgress &progress, const Reason &reason)
{
    Outcome outcome;
    outcome.kind = OutcomeKind::Delivered;
    outcome.reason = reason;
    outcome.orderId = QString::number(progress.lead);
    return outcome;
}

/// The deal is there. A note that the service refuses is told, but nothing is to be sent again.
Outcome ofNote(const AmoCrmProgress &progress, const Answer &answer, const QDateTime &nowUtc)
{
    if (answer.status / 100 == 2)
        return delivered(progress, { ReasonCode::Accepted, {} });
    Outcome outcome =
        answer.status == 0 ? withoutAnswer(answer, true) : amoCrmRefusal(answer, nowUtc, {});
    if (outcome.kind != OutcomeKind::Rejected)
        return outcome;
    return delivered(
        progress,
        { ReasonCode::GoesOn, { QStringLiteral("note_refused"), outcome.reason.args.join(u' ') } });
}

Outcome ofLead(const Session &session, const Action &action, const BuildContext &context,
               const Answer &answer)
{
    const QJsonObject lead = amoCrmLead(action, session.inputs, context);
    Outcome outcome = amoCrmLeadOutcome(answer, context.nowUtc, lead);
    const bool hasNote = !resolvedValue(session.inputs, QStringLiteral("note")).isEmpty();
    if (outcome.kind != OutcomeKind::Delivered || outcome.orderId.isEmpty() || !hasNote)
        return outcome;
    AmoCrmProgress progress = session.progress;
    progress.lead = outcome.orderId.toLongLong();
    outcome.kind = OutcomeKind::GoesOn;
    if (outcome.reason.code == ReasonCode::Accepted)
        outcome.reason = { ReasonCode::GoesOn, { QStringLiteral("lead_made"), outcome.orderId } };
    outcome.progress = progress.written();
    return outcome;
}

/// Who the account says it is, and when a long-lived token ends.
Outcome ofAccount(const AmoCrmAccess &access, const Answer &answer, const QDateTime &nowUtc)
{
    const auto json = amoCrmJson(answer, nowUtc, true);
    if (!json)
        return json.error();
    Outcome outcome;
    const QJsonObject account = json->toObject();
    if (entityId(account.value(u"id")) == 0) {
        outcome.kind = OutcomeKind::Rejected;
        outcome.reason = { ReasonCode::NotUnderstood,
                           { beginning(QString::fromUtf8(answer.body)) } };
        return outcome;
    }
    outcome.kind = OutcomeKind::Delivered;
    outcome.reason = { ReasonCode::ConnectionWorks,
                       { beginning(account.value(u"name").toString(), 100) } };
    const auto end = access.oauth ? std::nullopt : tokenEndUtc(access.token);
    if (end)
        outcome.reason.args.append(end->date().toString(Qt::ISODate));
    return outcome;
}

} // namespace

const DestinationDescription &AmoCrm::description() const
{
    return amoCrmDescription();
}

tl::expected<OutboundMessage, QList<Reason>> AmoCrm::build(const Action &action,
                                                           const BuildContext &context) const
{
    const Session session(action, context);
    QList<Reason> problems = blockingProblems(session.inputs);
    if (!session.access) {
        for (const Reason &reason : session.access.error()) {
            if (!problems.contains(reason))
                problems.append(reason);
        }
    }
    if (!problems.isEmpty())
        return tl::unexpected(problems);
    const AmoCrmAccess &access = *session.access;
    if (session.renews())
        return access.renewal();
    if (session.progress.lead > 0)
        return access.call(
            QStringLiteral("/api/v4/leads/%1/notes").arg(session.progress.lead),
            compactJson(amoCrmNote(resolvedValue(session.inputs, QStringLiteral("note")))));
    const QJsonArray leads { amoCrmLead(action, session.inputs, context) };
    return access.call(QStringLiteral("/api/v4/leads/complex"), compactJson(leads));
}

Outcome AmoCrm::interpret(const Action &action, const BuildContext &context,
                          const Answer &answer) const
{
    const Session session(action, context);
    if (!session.access)
        return settingsChanged(session.access.error());
    Outcome outcome;
    if (const auto ofAccess = session.accessOutcome(answer, context.nowUtc))
        outcome = *ofAccess;
    else if (session.progress.lead > 0)
        outcome = ofNote(session.progress, answer, context.nowUtc);
    else
        outcome = ofLead(session, action, context, answer);
    if (outcome.progress.isEmpty())
        outcome.progress = session.progress.written();
    return outcome;
}

QList<PreviewLine> AmoCrm::preview(const Action &action, const BuildContext &context) const
{
    return previewLines(resolved(action, context));
}

tl::expected<OutboundMessage, QList<Reason>>
AmoCrm::checkRequest(const Action &action, const BuildContext &context, bool /*testMessage*/) const
{
    const Session session(action, context);
    if (!session.access)
        return tl::unexpected(session.access.error());
    return session.renews() ? session.access->renewal()
                            : session.access->call(QStringLiteral("/api/v4/account"));
}

Outcome AmoCrm::interpretCheck(const Action &action, const BuildContext &context,
                               const Answer &answer) const
{
    const Session session(action, context);
    if (!session.access)
        return settingsChanged(session.access.error());
    Outcome outcome = session.accessOutcome(answer, context.nowUtc)
                          .value_or(ofAccount(*session.access, answer, context.nowUtc));
    if (outcome.progress.isEmpty())
        outcome.progress = session.progress.written();
    return outcome;
}

tl::expected<OutboundMessage, QList<Reason>>
AmoCrm::choicesRequest(const QString &chooser, const Action &action,
                       const BuildContext &context) const
{
    const Session session(action, context);
    const QString question = amoCrmQuestion(chooser);
    if (!session.access || question.isEmpty())
        return tl::unexpected(session.access ? QList<Reason> {} : session.access.error());
    return session.renews() ? session.access->renewal() : session.access->call(question);
}

tl::expected<QList<Choice>, Outcome> AmoCrm::readChoices(const QString &chooser,
                                                         const Action &action,
                                                         const BuildContext &context,
                                                         const Answer &answer) const
{
    const Session session(action, context);
    if (!session.access)
        return tl::unexpected(settingsChanged(session.access.error()));
    if (const auto ofAccess = session.accessOutcome(answer, context.nowUtc))
        return tl::unexpected(*ofAccess);
    if (answer.status == nothingThere)
        return QList<Choice> {};
    const auto json = amoCrmJson(answer, context.nowUtc, true);
    if (!json)
        return tl::unexpected(json.error());
    return amoCrmChoices(chooser, *json,
                         settingText(action, amoCrmDescription(), QStringLiteral("pipeline_id")));
}

} // namespace LeadBridge
