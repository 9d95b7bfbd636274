// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/setupsaver.h"

#include "ui/flows/flowdraft.h"
#include "ui/widgets/whenready.h"

#include <QCoreApplication>
#include <QTimer>

#include <utility>

namespace LeadBridge::Ui {

using namespace std::chrono_literals;

namespace {
/// Long enough not to store each letter, short enough that nothing typed is lost.
constexpr auto pause = 300ms;
} // namespace

SetupSaver::SetupSaver(FlowsApi &flows, FlowDraft &draft, QObject *parent)
    : QObject(parent)
    , m_flows(flows)
    , m_draft(draft)
    , m_soon(new QTimer(this))
{
    m_soon->setSingleShot(true);
    m_soon->setInterval(pause);
    connect(m_soon, &QTimer::timeout, this, [this] { saveNow(); });
    connect(qApp, &QCoreApplication::aboutToQuit, this, [this] { saveNow(); });
}

void SetupSaver::setActive(bool active)
{
    m_active = active;
    if (!active)
        m_soon->stop();
}

void SetupSaver::saveSoon()
{
    if (m_active && m_draft.isChanged())
        m_soon->start();
}

void SetupSaver::saveNow(const std::function<void(bool)> &then)
{
    if (then)
        m_waiting.append(then);
    m_soon->stop();
    if (m_busy)
        return;
    if (m_active && m_draft.isChanged())
        store();
    else
        answer(true);
}

void SetupSaver::store()
{
    m_busy = true;
    const Flow sent = m_draft.flow();
    whenReady(m_flows.save(sent), this, [this, sent](const Result<FlowId> &saved) {
        m_busy = false;
        if (!saved) {
            emit refused(saved.error());
            answer(false);
            return;
        }
        adopt(*saved, sent);
        emit stored();
        saveNow();
    });
}

void SetupSaver::adopt(FlowId id, const Flow &sent)
{
    m_draft.markStored(id, sent);
    const auto kept = m_flows.flow(id);
    if (!kept)
        return;
    if (sent.running && !kept->running)
        emit switchedOff();
    if (!m_draft.isChanged()) {
        m_draft.follow(*kept);
        return;
    }
    // Written on meanwhile: the string's version is the engine's to count all the same.
    Source source = m_draft.flow().source;
    source.stringVersion = kept->source.stringVersion;
    source.secret = kept->source.secret;
    m_draft.setSource(source);
}

void SetupSaver::answer(bool done)
{
    const auto waiting = std::exchange(m_waiting, {});
    for (const auto &then : waiting)
        then(done);
}

} // namespace LeadBridge::Ui
