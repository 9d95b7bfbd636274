// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingsstore.h"

#include "app/interfaces/wording.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/whenready.h"

#include <QPointer>
#include <QWidget>

namespace LeadBridge::Ui {

SettingsStore::SettingsStore(SettingsApi &api, QWidget *page)
    : QObject(page)
    , m_api(api)
    , m_page(page)
{
    connect(&api, &SettingsApi::settingsChanged, this, &SettingsStore::changed);
}

void SettingsStore::change(const std::function<void(Settings &)> &change)
{
    Settings wanted = m_api.settings();
    change(wanted);
    if (wanted != m_api.settings())
        apply(wanted, true);
}

void SettingsStore::apply(const Settings &wanted, bool offerUndo)
{
    const Settings before = m_api.settings();
    whenReady(m_api.apply(wanted), this, [this, before, offerUndo](const Result<> &result) {
        if (!result) {
            emit failed(errorText(result.error()));
            emit changed(); // the panes show again what is in force
            return;
        }
        if (!offerUndo || !m_page->isVisible())
            return;
        const QPointer<SettingsStore> self(this);
        Toast::show(m_page, tr("Changed"), tr("Undo"), [self, before] {
            if (self)
                self->apply(before, false);
        });
    });
}

} // namespace LeadBridge::Ui
