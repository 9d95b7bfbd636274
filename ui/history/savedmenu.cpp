// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/savedmenu.h"

#include "ui/history/savedfilters.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/format.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/labels.h"

#include <QDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestName = 60;
constexpr int dialogWidth = 440;

QString inMenu(const QString &name)
{
    return oneLine(name, longestName).replace(u'&', "&&"_L1);
}

} // namespace

SavedMenu::SavedMenu(QWidget *parent)
    : QMenu(parent)
{
}

void SavedMenu::fill(const Conditions &conditions)
{
    m_conditions = conditions;
    clear();
    const QList<SavedFilter> filters = savedFilters();
    for (const SavedFilter &filter : filters) {
        QAction *action = addAction(inMenu(filter.name), this,
                                    [this, filter] { emit conditionsWanted(filter.conditions); });
        action->setCheckable(true);
        action->setChecked(filter.conditions == conditions);
    }
    if (filters.isEmpty())
        addAction(tr("Nothing is saved yet"))->setEnabled(false);
    addSeparator();
    QAction *keep =
        addAction(Ui::icon(Glyph::Plus), tr("Save these conditions…"), this, &SavedMenu::askName);
    keep->setObjectName(u"saveConditions"_s);
    keep->setEnabled(!conditions.problem.isValid() && !kindsOf(conditions).isEmpty());
    if (filters.isEmpty())
        return;
    QMenu *forgetting = addMenu(Ui::icon(Glyph::Trash), tr("Forget"));
    for (const SavedFilter &filter : filters)
        forgetting->addAction(inMenu(filter.name), this,
                              [this, name = filter.name] { forget(name); });
}

void SavedMenu::askName()
{
    auto *dialog = new QDialog(parentWidget()->window());
    dialog->setObjectName(u"saveFilterDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Save these conditions"));
    dialog->setFixedWidth(dialogWidth);
    auto *edit = new QLineEdit(dialog);
    edit->setObjectName(u"filterName"_s);
    edit->setMaxLength(longestName);
    auto *field = new FormField(tr("Name"), edit, FormField::LabelPlace::Above, dialog);
    auto *cancel = new QPushButton(tr("Cancel"), dialog);
    cancel->setAutoDefault(false);
    auto *save = new QPushButton(tr("Save"), dialog);
    save->setObjectName(u"saveFilter"_s);
    save->setDefault(true);
    save->setEnabled(false);
    setKind(save, u"primary"_s);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Space::inGroup);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(save);
    auto *column = new QVBoxLayout(dialog);
    column->setContentsMargins(Space::page, Space::page, Space::page, 20);
    column->setSpacing(Space::card);
    column->addWidget(new Paragraph(dialog->windowTitle(), FontRole::Section, Token::Text, dialog));
    column->addWidget(field);
    column->addLayout(buttons);
    connect(edit, &QLineEdit::textChanged, dialog, [edit, field, save] {
        const QString name = edit->text().trimmed();
        const QList<SavedFilter> filters = savedFilters();
        const bool taken =
            std::any_of(filters.cbegin(), filters.cend(),
                        [&name](const SavedFilter &filter) { return filter.name == name; });
        field->setHelp(taken ? tr("It takes the place of the one with this name.") : QString());
        save->setEnabled(!name.isEmpty());
    });
    connect(cancel, &QPushButton::clicked, dialog, &QDialog::reject);
    connect(save, &QPushButton::clicked, dialog, [this, dialog, edit, kept = m_conditions] {
        saveFilter({ edit->text().trimmed(), kept });
        Toast::show(parentWidget(), tr("Saved: %1").arg(edit->text().trimmed()));
        dialog->accept();
    });
    dialog->open();
    edit->setFocus();
}

void SavedMenu::forget(const QString &name)
{
    const QList<SavedFilter> filters = savedFilters();
    const auto it =
        std::find_if(filters.cbegin(), filters.cend(),
                     [&name](const SavedFilter &filter) { return filter.name == name; });
    if (it == filters.cend())
        return;
    forgetFilter(name);
    Toast::show(parentWidget(), tr("Forgotten: %1").arg(name), tr("Undo"),
                [kept = *it] { saveFilter(kept); });
}

} // namespace LeadBridge::Ui
