// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

namespace LeadBridge {

/// Tokens by which the program recognises its own listener: it asks its public address for
/// `/healthz?probe=TOKEN` and looks here whether the question has come. The answer is the same
/// whatever the token, so that it tells a stranger nothing. Webhook thread.
class Probes
{
public:
    /// A question with this token is about to be asked. The oldest is forgotten beyond a few.
    void expect(const QByteArray &token);

    /// A request for the target has come.
    void note(QByteArrayView target);

    /// Whether the question has come; forgets the token.
    [[nodiscard]] bool take(const QByteArray &token);

private:
    struct Probe
    {
        QByteArray token;
        bool came = false;
    };
    QList<Probe> m_probes;
};

} // namespace LeadBridge
