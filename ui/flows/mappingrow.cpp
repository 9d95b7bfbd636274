// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/mappingrow.h"

#include "app/interfaces/wording.h"
#include "ui/flows/flowtexts.h"
#include "ui/flows/formplan.h"
#include "ui/flows/mappingeditor.h"
#include "ui/flows/paragraphedit.h"
#include "ui/flows/rowparts.h"
#include "ui/flows/serviceline.h"
#include "ui/flows/transformmark.h"
#include "ui/flows/valuechooser.h"
#include "ui/widgets/format.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/theme.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestName = 200;

/// Lines of a row's grid.
enum Line { ValueLine, ParagraphLine, ServiceLineAt, MarkLine, ErrorLineAt };

QString kindKey(MappingKind kind)
{
    return QString::number(static_cast<int>(kind));
}

} // namespace

MappingRow::MappingRow(const InputDescription &input, QWidget *parent)
    : FormRow(parent)
    , m_input(input)
{
    build(makeLabelCell(label(), input.required, input.name, describedText(input.help)));
}

MappingRow::MappingRow(const FreeInputs &free, const QString &name, QWidget *parent)
    : FormRow(parent)
    , m_input(namedInput(free, name))
    , m_free(&free)
{
    build(makeNameCell(name));
    addRemove();
}

void MappingRow::build(QWidget *labelCell)
{
    setObjectName("row_"_L1 + m_input.name);
    m_kindBox = new ValueChooser(this);
    m_editor = new MappingEditor(m_input, label(), m_free != nullptr, this);
    m_menu = new QToolButton(this);
    m_menu->setObjectName("menu_"_L1 + m_input.name);
    m_menu->setIcon(icon(Glyph::More));
    setKind(m_menu, u"smallIcon"_s);
    connect(m_menu, &QToolButton::clicked, this, &MappingRow::showMenu);
    buildKind();
    grid()->addWidget(labelCell, ValueLine, 0);
    grid()->addWidget(m_kindBox, ValueLine, 1);
    grid()->addWidget(m_editor, ValueLine, 2);
    grid()->addWidget(m_menu, ValueLine, 3);
    buildParagraph();
    if (!m_input.chooser.isEmpty()) {
        m_service = new ServiceLine(label(), m_input.name, this);
        grid()->addWidget(m_service, ServiceLineAt, 1, 1, 2);
    }
    m_mark = new TransformMark(this);
    m_mark->setObjectName("transforms_"_L1 + m_input.name);
    connect(m_mark, &QPushButton::clicked, this, &MappingRow::transformAsked);
    grid()->addWidget(m_mark, MarkLine, 1, 1, 2, Qt::AlignLeft);
    addErrorLine(ErrorLineAt);
    connect(m_editor, &MappingEditor::edited, this, &MappingRow::writeText);
    connect(m_editor, &MappingEditor::otherFieldAsked, this, &MappingRow::askFieldName);
    connect(m_editor, &MappingEditor::secretAsked, this, &MappingRow::secretAsked);
}

void MappingRow::buildKind()
{
    m_kindBox->setObjectName("kind_"_L1 + m_input.name);
    m_kindBox->setFixedWidth(kindWidth);
    if (m_input.secret) {
        m_kindBox->setEnabled(false);
        m_kindBox->setToolTip(tr("A key is kept apart and never shown"));
    }
    QList<ValueChooser::Choice> choices;
    const auto kinds = kindsOf(m_input, m_free && m_free->takesSecrets);
    for (const MappingKind kind : kinds)
        choices.append({ kindKey(kind), mappingKindText(kind), {} });
    m_kindBox->setChoices(choices);
    connect(m_kindBox, &ValueChooser::keyChosen, this,
            [this](const QString &key) { chooseKind(static_cast<MappingKind>(key.toInt())); });
}

void MappingRow::buildParagraph()
{
    if (!m_editor->paragraph())
        return;
    m_insert = new QPushButton(tr("Insert a field"), this);
    m_insert->setObjectName("insert_"_L1 + m_input.name);
    m_insert->setAccessibleName(tr("%1: insert a field").arg(label()));
    setKind(m_insert, u"smallFlat"_s);
    setButtonIcon(m_insert, Glyph::Plus, Token::Accent);
    connect(m_insert, &QPushButton::clicked, this, [this] {
        auto *menu = new QMenu(this);
        menu->setObjectName(u"insertMenu"_s);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        fillFieldMenu(menu, m_fields, m_steps,
                      [this](const QString &name) { m_editor->insertName(name); });
        menu->popup(m_insert->mapToGlobal(QPoint(0, m_insert->height())));
    });
    grid()->addWidget(m_insert, ValueLine, 2, Qt::AlignLeft | Qt::AlignVCenter);
    grid()->addWidget(m_editor->paragraph(), ParagraphLine, 1, 1, 2);
}

QWidget *MappingRow::makeNameCell(const QString &name)
{
    m_name = new QLineEdit(name, this);
    m_name->setObjectName("name_"_L1 + m_free->prefix + name);
    m_name->setFixedWidth(labelWidth);
    m_name->setMaxLength(longestName);
    m_name->setPlaceholderText(describedText(m_free->namePlaceholder));
    m_name->setAccessibleName(tr("Name"));
    m_name->setToolTip(describedText(m_free->help));
    connect(m_name, &QLineEdit::textEdited, this, &MappingRow::rename);
    return m_name;
}

void MappingRow::addRemove()
{
    auto *remove = new QToolButton(this);
    remove->setObjectName("remove_"_L1 + m_input.name);
    remove->setIcon(icon(Glyph::Cross));
    remove->setToolTip(tr("Remove"));
    remove->setAccessibleName(tr("Remove"));
    setKind(remove, u"smallIcon"_s);
    connect(remove, &QToolButton::clicked, this, &MappingRow::removeAsked);
    grid()->addWidget(remove, ValueLine, 4);
}

QString MappingRow::label() const
{
    if (!m_free)
        return describedText(m_input.label);
    return m_input.name.isEmpty() ? tr("New row") : m_input.name.mid(m_free->prefix.size());
}

void MappingRow::rename(const QString &name)
{
    const QString before = m_input.name;
    const QString bare = name.trimmed();
    m_input.name = bare.isEmpty() ? QString() : m_free->prefix + bare;
    setError({});
    describe();
    emit renamed(before);
}

void MappingRow::setFreeName(const QString &name)
{
    m_name->setText(name);
    rename(name);
}

std::optional<Mapping> MappingRow::mapping() const
{
    const QString text = m_texts.value(static_cast<int>(m_kind));
    if (text.isEmpty())
        return std::nullopt;
    const bool secret = m_kind == MappingKind::Secret;
    return Mapping { m_kind, text, secret ? QList<Transform> {} : m_transforms };
}

void MappingRow::setMapping(const std::optional<Mapping> &mapping,
                            const std::optional<Mapping> &stored)
{
    m_stored = stored;
    m_texts.clear();
    m_transforms.clear();
    // Whoever names an input himself mostly has a field for it.
    m_kind = m_free ? MappingKind::Field : naturalKind(m_input);
    if (mapping) {
        m_kind = mapping->kind;
        m_texts.insert(static_cast<int>(m_kind), mapping->text);
        m_transforms = mapping->transforms;
    }
    showText();
}

void MappingRow::put(const std::optional<Mapping> &mapping)
{
    setMapping(mapping, m_stored);
    setError({});
    emit mappingChanged();
}

void MappingRow::showText()
{
    const QString text = m_texts.value(static_cast<int>(m_kind));
    if (m_kindBox->key() != kindKey(m_kind))
        m_kindBox->setKey(kindKey(m_kind));
    m_editor->show(m_kind, text);
    if (m_insert)
        m_insert->setVisible(m_editor->isParagraph() && m_kind == MappingKind::Template);
    m_editor->setVisible(!m_editor->isParagraph());
    showMark();
    describe();
}

void MappingRow::showMark()
{
    m_mark->setTransforms(m_kind == MappingKind::Secret ? QList<Transform> {} : m_transforms,
                          label());
}

void MappingRow::chooseKind(MappingKind kind)
{
    m_kind = kind;
    if (!m_texts.contains(static_cast<int>(kind))) {
        QString text = kind == MappingKind::Builtin ? defaultBuiltin(m_input) : QString();
        if (m_input.suggestion && m_input.suggestion->kind == kind)
            text = m_input.suggestion->text;
        m_texts.insert(static_cast<int>(kind), text);
    }
    setError({});
    showText();
    emit mappingChanged();
}

void MappingRow::writeText(const QString &text)
{
    m_texts.insert(static_cast<int>(m_kind), text);
    if (m_service)
        m_service->setTitle({});
    setError({});
    emit mappingChanged();
}

Mapping MappingRow::chosenMapping(const QString &value) const
{
    // Where several may stand, one on a line, another one is added.
    const QString text = m_texts.value(static_cast<int>(m_kind));
    if (!m_editor->isParagraph() || text.trimmed().isEmpty())
        return { MappingKind::Constant, value };
    const bool there = text.split(u'\n').contains(value);
    return { m_kind, there ? text : QString(text.trimmed() + u'\n' + value), m_transforms };
}

void MappingRow::takeChoice(const Choice &choice)
{
    if (m_free)
        setFreeName(choice.value);
    else
        put(chosenMapping(choice.value));
    m_service->setTitle(choice.title == choice.value ? QString() : choice.title);
}

void MappingRow::setKnownFields(const QList<KnownField> &fields, const QList<SourceNotice> &notices,
                                const QList<StepField> &steps)
{
    m_fields = fields;
    m_steps = steps;
    m_editor->setKnownFields(fields, notices, steps);
}

void MappingRow::setStoredSecrets(const QStringList &names, const QString &suggestedName)
{
    m_editor->setStoredSecrets(names, suggestedName);
}

void MappingRow::takeKey(const QString &name)
{
    setMapping(Mapping { MappingKind::Secret, name }, m_stored);
}

void MappingRow::makeTransformable()
{
    m_transformable = !m_input.secret;
    if (!m_transformable || m_free)
        return;
    auto *link = new QPushButton(tr("transform"), this);
    link->setObjectName("transform_"_L1 + m_input.name);
    link->setToolTip(tr("Transform the value"));
    link->setAccessibleName(tr("%1: transform the value").arg(label()));
    link->setCursor(Qt::PointingHandCursor);
    connect(link, &QPushButton::clicked, this, &MappingRow::transformAsked);
    addNameLink(link);
}

void MappingRow::setTransforms(const QList<Transform> &transforms)
{
    if (m_transforms == transforms)
        return;
    m_transforms = transforms;
    setError({});
    showMark();
    emit mappingChanged();
}

void MappingRow::setOutgoing(const PreviewLine &line)
{
    m_outgoing = line;
    m_editor->setBuiltinHint(line.value);
    describe();
}

void MappingRow::describe()
{
    QStringList parts { label() };
    if (m_input.required)
        parts.append(tr("required"));
    parts.append(mappingKindText(m_kind).toLower() + u' '
                 + (m_kind == MappingKind::Field ? m_editor->fieldTitle() : QString()));
    parts.last() = parts.last().trimmed();
    if (!m_outgoing.secret && !m_outgoing.value.isEmpty())
        parts.append(tr("will go as %1").arg(oneLine(m_outgoing.value, 100)));
    QWidget *editor = m_editor->current();
    editor->setAccessibleName(parts.join(", "_L1));
    editor->setAccessibleDescription(error().isEmpty() ? describedText(m_input.help) : error());
    m_kindBox->setAccessibleName(tr("%1: where the value comes from").arg(label()));
    m_menu->setAccessibleName(tr("%1: more").arg(label()));
}

void MappingRow::errorChanged()
{
    const bool wrong = !error().isEmpty();
    const auto editors = m_editor->all();
    for (QWidget *editor : editors)
        setErrorLook(editor, wrong);
    if (m_name)
        setErrorLook(m_name, wrong && m_input.name.isEmpty());
    describe();
}

void MappingRow::enter()
{
    m_editor->current()->setFocus(Qt::TabFocusReason);
}

void MappingRow::enterName()
{
    m_name->setFocus(Qt::TabFocusReason);
}

void MappingRow::showMenu()
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"rowMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillMenu(menu);
    menu->popup(m_menu->mapToGlobal(QPoint(0, m_menu->height())));
}

void MappingRow::fillMenu(QMenu *menu)
{
    if (m_kind == MappingKind::Template)
        fillFieldMenu(menu->addMenu(tr("Insert a field")), m_fields, m_steps,
                      [this](const QString &name) { m_editor->insertName(name); });
    if (m_transformable && m_kind != MappingKind::Secret) {
        QAction *transform = menu->addAction(tr("Transform…"));
        connect(transform, &QAction::triggered, this, &MappingRow::transformAsked);
        menu->addSeparator();
    }
    if (!m_free) {
        QAction *suggested = menu->addAction(tr("Back to the suggested"));
        suggested->setEnabled(m_input.suggestion && mapping() != m_input.suggestion);
        connect(suggested, &QAction::triggered, this, [this] { put(m_input.suggestion); });
    }
    QAction *saved = menu->addAction(tr("Back to the saved"));
    saved->setEnabled(mapping() != m_stored);
    connect(saved, &QAction::triggered, this, [this] { put(m_stored); });
    QAction *clear = menu->addAction(tr("Clear"));
    clear->setEnabled(mapping().has_value());
    connect(clear, &QAction::triggered, this, [this] { put(std::nullopt); });
    if (m_free)
        connect(menu->addAction(tr("Remove")), &QAction::triggered, this, &MappingRow::removeAsked);
}

void MappingRow::askFieldName()
{
    askForFieldName(this, [this](const QString &name) {
        put(Mapping { MappingKind::Field, name, m_transforms });
    });
}

} // namespace LeadBridge::Ui
