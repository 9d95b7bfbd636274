// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/destinations/bitrix24record.h"
#include "app/destinations/resolvedinput.h"

namespace LeadBridge {

/// What earlier requests of a step have done.
struct Bitrix24Progress
{
    bool searched = false;
    qint64 contact = 0; ///< found or made; 0: none

    [[nodiscard]] static Bitrix24Progress read(const QByteArray &progress);
    [[nodiscard]] QByteArray written() const;
};

enum class Bitrix24Call { FindContact, AddContact, AddRecord };

/// A step of the operator's action: what it makes, and which request is next.
struct Bitrix24Plan
{
    Bitrix24Entity entity = Bitrix24Entity::Lead;
    Bitrix24Style style = Bitrix24Style::Item;
    Bitrix24Call next = Bitrix24Call::AddRecord;
    Bitrix24Progress progress;

    Bitrix24Plan(const Action &action, const QList<ResolvedInput> &inputs,
                 const QByteArray &progressSoFar);
};

/// Method and body of the next request.
struct Bitrix24Request
{
    QString method;
    QJsonObject body;
};
[[nodiscard]] Bitrix24Request bitrix24Request(const Bitrix24Plan &plan, const Action &action,
                                              const QList<ResolvedInput> &inputs,
                                              const BuildContext &context);

/// The question whether the next request of the plan, sent before and not answered, made its
/// record: records are looked up by the mark of the step (crm-item-list, crm-lead-list).
[[nodiscard]] Bitrix24Request bitrix24Lookup(const Bitrix24Plan &plan, const BuildContext &context);
/// What the answer to the question means: the step is done, goes on, or begins its request anew.
[[nodiscard]] Outcome bitrix24LookedUp(const Bitrix24Plan &plan, const Answer &answer,
                                       const QDateTime &nowUtc);

/// What the answer to it means.
[[nodiscard]] Outcome bitrix24Outcome(const Bitrix24Plan &plan, const Answer &answer,
                                      const QDateTime &nowUtc);

} // namespace LeadBridge
