// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/delivery/secretsaver.h"

#include "app/base/logging.h"

#include <QPointer>
#include <QTimer>

#include <algorithm>

namespace LeadBridge {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds firstPause = 1s;
constexpr std::chrono::milliseconds longestPause = 30s;

} // namespace

void SecretSaver::save(const QList<NewSecret> &secrets, const std::function<void()> &kept)
{
    ++m_unsaved;
    offer(secrets, kept, firstPause);
}

void SecretSaver::offer(const QList<NewSecret> &secrets, const std::function<void()> &kept,
                        std::chrono::milliseconds pause)
{
    const auto done = [saver = QPointer(this), secrets, kept, pause](const Result<> &result) {
        if (!saver)
            return;
        if (result) {
            --saver->m_unsaved;
            kept();
            return;
        }
        const QString name =
            result.error().place.isEmpty() ? secrets.value(0).name : result.error().place;
        qCWarning(lcDelivery) << "a new key cannot be stored yet:" << name << result.error().detail;
        emit saver->refused(name, result.error());
        QTimer::singleShot(pause, saver, [saver, secrets, kept, pause] {
            saver->offer(secrets, kept, std::min(2 * pause, longestPause));
        });
    };
    if (m_keeper)
        m_keeper->store(secrets, done);
    else
        done({});
}

} // namespace LeadBridge
