// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/rowparts.h"

#include "ui/flows/flowtexts.h"
#include "ui/flows/noticetexts.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/now.h"
#include "ui/widgets/status.h"

#include <QHBoxLayout>
#include <QPushButton>

#include <algorithm>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

QList<ValueChooser::Choice> fieldChoices(const QList<KnownField> &fields,
                                         const QList<SourceNotice> &notices)
{
    QList<ValueChooser::Choice> choices;
    for (const KnownField &field : fields) {
        ValueChooser::Choice choice { field.name, fieldTitle(field), field.lastValue,
                                      fieldToolTip(field, nowUtc()), false };
        for (const SourceNotice &notice : notices) {
            if (notice.field != field.name || !isGrave(notice))
                continue;
            choice.doubtful = true;
            choice.toolTip = noticeText(notice) + u'\n' + choice.toolTip;
        }
        choices.append(choice);
    }
    return choices;
}

KeyEditor::KeyEditor(const QString &label, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_chooser(new ValueChooser(this))
    , m_set(new QPushButton(tr("Set…"), this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Space::inGroup);
    m_chooser->setObjectName("key_"_L1 + name);
    m_chooser->setPlaceholderText(tr("No key yet"));
    m_set->setObjectName("setKey_"_L1 + name);
    m_set->setAccessibleName(tr("%1: set…").arg(label));
    connect(m_set, &QPushButton::clicked, this, [this] { emit setAsked(m_chooser->key()); });
    row->addWidget(m_chooser, 1);
    row->addWidget(m_set);
}

void KeyEditor::setStored(const QStringList &names, const QString &suggestedName)
{
    QList<ValueChooser::Choice> choices;
    for (const QString &name : names)
        choices.append({ name, name, {} });
    const QString current = m_chooser->key();
    for (const QString &name : { current, suggestedName }) {
        const bool known = std::any_of(choices.cbegin(), choices.cend(),
                                       [&](const auto &choice) { return choice.key == name; });
        if (!name.isEmpty() && !known)
            choices.append({ name, name, tr("not set") });
    }
    m_chooser->setChoices(choices);
    m_set->setText(names.contains(m_chooser->key()) ? tr("Replace…") : tr("Set…"));
}

ErrorLine::ErrorLine(QWidget *parent)
    : QWidget(parent)
    , m_text(new Paragraph({}, FontRole::Small, Token::Bad, this))
{
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 2, 0, 4);
    line->setSpacing(6);
    line->addWidget(new SignView(Sign::Failed, this, 14), 0, Qt::AlignTop);
    line->addWidget(m_text, 1);
    line->addStretch(); // the sentence is narrower than a wide row
    hide();
}

void ErrorLine::setText(const QString &sentence)
{
    m_text->setText(sentence);
    setVisible(!sentence.isEmpty());
}

QString ErrorLine::text() const
{
    return m_text->text();
}

} // namespace LeadBridge::Ui
